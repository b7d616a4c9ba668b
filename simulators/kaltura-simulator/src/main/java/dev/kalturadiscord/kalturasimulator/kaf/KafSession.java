package dev.kalturadiscord.kalturasimulator.kaf;

import dev.kalturadiscord.kalturasimulator.ks.Ks;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;

/** The session of somebody at the door of a room. */
final class KafSession {
  private KafSession() {}

  /** Reads the KS, which must be unexpired and of type USER. */
  static Ks of(String ksText, KsCodec codec, long now) throws RoomDoor.Refused {
    Ks ks =
        codec.decode(ksText).orElseThrow(() -> new RoomDoor.Refused("The session is not valid."));
    if (ks.isExpired(now)) {
      throw new RoomDoor.Refused("The session has expired.");
    }
    if (ks.isAdmin()) {
      throw new RoomDoor.Refused("A session of type USER is needed.");
    }
    return ks;
  }
}
