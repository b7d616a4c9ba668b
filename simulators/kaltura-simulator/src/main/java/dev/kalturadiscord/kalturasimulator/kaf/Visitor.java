package dev.kalturadiscord.kalturasimulator.kaf;

import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;

/**
 * Somebody at the door of a room, as the KS describes them. Whether the real KAF also refuses a KS
 * that was ended before its time is unknown; this one does not, so that nobody relies on it.
 */
record Visitor(Ks ks, RoomRole role) {

  /** Reads the KS, which must be valid, of type USER, and name a role. */
  static Visitor of(String ksText, KsCodec codec, long now) throws Refused {
    Ks ks = codec.decode(ksText).orElseThrow(() -> new Refused("The session is not valid."));
    if (ks.isExpired(now)) {
      throw new Refused("The session has expired.");
    }
    if (ks.isAdmin()) {
      throw new Refused("A session of type USER is needed.");
    }
    RoomRole role =
        ks.privilege("role")
            .flatMap(RoomRole::of)
            .orElseThrow(() -> new Refused("The session names no role."));
    return new Visitor(ks, role);
  }

  /** The value of a privilege; empty when the KS does not have it. */
  String value(String privilege) {
    return ks.privilege(privilege).orElse("");
  }
}
