package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The account's player page. */
@Singleton
public final class Player {

  static final String UI_CONF_ID = "kaltura.player.ui-conf-id";

  private final KalturaSessions sessions;
  private final KalturaSettings settings;

  @Inject
  Player(KalturaSessions sessions, KalturaSettings settings) {
    this.sessions = sessions;
    this.settings = settings;
  }

  /**
   * Refuses when nobody can watch anything because of a setting.
   *
   * @throws ProblemException KALTURA_MISCONFIGURED, naming the setting
   */
  public void checkSetUp() {
    String unused = uiConfId();
    if (settings.credential() instanceof KalturaCredential.AppTokens tokens
        && tokens.watch() == null) {
      throw missing(KalturaCredential.WATCH_TOKEN);
    }
  }

  /**
   * Where a person watches a video. May call Kaltura: never inside a transaction.
   *
   * @param life how long whoever has the address can begin to watch
   * @return secret
   * @throws KalturaException when Kaltura starts no session
   * @throws ProblemException as {@link #checkSetUp}
   */
  public URI page(Video video, String discordUserId, Duration life) {
    String uiConfId = uiConfId();
    String ks = sessions.watch(new Viewing(settings.userId(discordUserId), video.id(), life));
    return URI.create(
        "%s/p/%d/embedPlaykitJs/partner_id/%d/uiconf_id/%s?iframeembed=true&entry_id=%s&ks=%s"
            .formatted(
                settings.cdnBaseUrl(),
                settings.partnerId(),
                settings.partnerId(),
                uiConfId,
                video.id(),
                URLEncoder.encode(ks, StandardCharsets.UTF_8)));
  }

  private String uiConfId() {
    String id = settings.playerUiConfId();
    if (id == null) {
      throw missing(List.of(UI_CONF_ID));
    }
    return id;
  }

  static ProblemException missing(List<String> names) {
    return new ProblemException(
        ProblemCode.KALTURA_MISCONFIGURED,
        "Videos cannot be watched yet; tell an operator what is missing in the settings: %s."
            .formatted(SettingsReader.named(names)));
  }
}
