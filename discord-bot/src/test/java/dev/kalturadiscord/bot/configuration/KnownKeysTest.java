package dev.kalturadiscord.bot.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.client.MemberClient;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KnownKeysTest {

  @Test
  void theServerIsAskedAgainAfterSomeMinutes() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    KnownKeys known = new KnownKeys(((InstantSource) now::get).withZone(ZoneOffset.UTC));
    try (StubServer server = new StubServer()) {
      server.answer("GET /configuration-keys", 200, Configurations.keysJson());
      MemberClient member = server.client().onBehalfOf(new DiscordMemberGrant());
      assertThat(known.of(member).find("meetings.sharing")).isPresent();
      now.updateAndGet(time -> time.plus(Duration.ofMinutes(4)));
      known.of(member);
      assertThat(server.calls()).hasSize(1);
      now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
      known.of(member);
      assertThat(server.calls()).hasSize(2);
    }
  }
}
