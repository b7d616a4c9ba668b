package dev.kalturadiscord.server.kaltura;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Settings of an account that is all at one address; no videos are offered. */
final class SomeAccount {

  private SomeAccount() {}

  static KalturaSettings at(URI base, KalturaCredential credential, Patience patience) {
    return new KalturaSettings(
        1234567,
        credential,
        base,
        base,
        Map.of(),
        "discord.",
        ProviderName.ROOM,
        true,
        base,
        new VideoOffer(Set.of(), false),
        null,
        patience);
  }
}
