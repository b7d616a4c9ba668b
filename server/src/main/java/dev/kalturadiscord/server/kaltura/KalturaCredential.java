package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we prove ourselves with at Kaltura. */
sealed interface KalturaCredential {

  /**
   * The administrator secret of the account.
   *
   * @param value signs Kaltura sessions on this machine; never sent, never printed
   */
  record AdminSecret(String value) implements KalturaCredential {

    @Override
    public String toString() {
      return "AdminSecret[]";
    }
  }

  /**
   * App tokens in place of the secret: they are limited and can be withdrawn.
   *
   * @param service makes sessions of type ADMIN for our own calls
   * @param join makes sessions of type USER that are good for no call
   * @param watch makes sessions of type USER that show one video; null when nobody is to watch any
   */
  record AppTokens(AppToken service, AppToken join, @Nullable AppToken watch)
      implements KalturaCredential {}

  /** The settings of the token that only those need who offer videos. */
  List<String> WATCH_TOKEN = List.of("kaltura.watch-token.id", "kaltura.watch-token.value");

  /**
   * One app token, whose hash type has to be SHA256.
   *
   * @param value never sent, never printed
   */
  record AppToken(String id, String value) {

    @Override
    public String toString() {
      return "AppToken[" + id + "]";
    }
  }

  /** Reads the one credential that has to be there; several, half or none are reported. */
  static KalturaCredential read(SettingsReader settings) {
    String secret = "kaltura.admin-secret";
    List<String> tokens =
        List.of(
            "kaltura.app-token.id",
            "kaltura.app-token.value",
            "kaltura.join-token.id",
            "kaltura.join-token.value");
    boolean hasSecret = settings.optional(secret).isPresent();
    if (tokens.stream().allMatch(token -> settings.optional(token).isEmpty())) {
      return new AdminSecret(
          settings.required(
              secret,
              "the administrator secret of the account; or set app tokens in its place: "
                  + SettingsReader.named(tokens)));
    }
    if (hasSecret) {
      settings.report(
          "%s cannot be used together with app tokens (%s): remove one or the other"
              .formatted(SettingsReader.named(List.of(secret)), SettingsReader.named(tokens)));
    }
    String service = "app token of type ADMIN for the server's own calls";
    String join = "app token of type USER for those who enter rooms";
    return new AppTokens(
        new AppToken(
            settings.required(tokens.get(0), "the id of the " + service),
            settings.required(tokens.get(1), "the value of the " + service)),
        new AppToken(
            settings.required(tokens.get(2), "the id of the " + join),
            settings.required(tokens.get(3), "the value of the " + join)),
        watchToken(settings));
  }

  private static @Nullable AppToken watchToken(SettingsReader settings) {
    if (WATCH_TOKEN.stream().allMatch(setting -> settings.optional(setting).isEmpty())) {
      return null;
    }
    String watch = "app token of type USER for those who watch videos";
    return new AppToken(
        settings.required(WATCH_TOKEN.get(0), "the id of the " + watch),
        settings.required(WATCH_TOKEN.get(1), "the value of the " + watch));
  }
}
