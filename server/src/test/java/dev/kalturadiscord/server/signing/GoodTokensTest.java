package dev.kalturadiscord.server.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.signing.GoodTokens.Presented;
import io.helidon.security.AuthenticationResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoodTokensTest {

  private static final AuthenticationResponse ANSWER = AuthenticationResponse.abstain();
  private static final Presented TOKEN = new Presented("the API", "a.b.c");

  private final SomeKeys keys;
  private final SigningKeys server;
  private final GoodTokens good;
  private final Instant expiry;

  GoodTokensTest(@TempDir Path folder) throws Exception {
    this.keys = new SomeKeys(folder);
    this.server = keys.server();
    this.good = new GoodTokens(keys);
    this.expiry = keys.instant().plusSeconds(600);
  }

  @Test
  void whatWasFoundGoodIsGoodForAMoment() {
    good.keep(TOKEN, server.published(), ANSWER, expiry);

    assertThat(good.find(TOKEN, server.published())).containsSame(ANSWER);
    assertThat(good.find(new Presented("the API", "a.b.d"), server.published())).isEmpty();
  }

  @Test
  void noTokenOutlivesItsExpiry() {
    good.keep(TOKEN, server.published(), ANSWER, expiry);
    keys.pass(Duration.ofMinutes(10));

    assertThat(good.find(TOKEN, server.published())).isEmpty();
  }

  @Test
  void otherKeysAskForAnotherCheck() throws Exception {
    good.keep(TOKEN, server.published(), ANSWER, expiry);
    keys.rotation().rotate();
    server.reload();

    assertThat(good.find(TOKEN, server.published())).isEmpty();
  }

  @Test
  void whatIsGoodForOneApplicationIsCheckedForAnother() {
    good.keep(TOKEN, server.published(), ANSWER, expiry);

    assertThat(good.find(new Presented("pages", TOKEN.token()), server.published())).isEmpty();
  }

  @Test
  void aTokenIsNotPrinted() {
    assertThat(TOKEN.toString()).doesNotContain(TOKEN.token());
  }
}
