package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Kaltura account.
 *
 * @param partnerId number of the account
 * @param credential what we prove ourselves with
 * @param apiBaseUrl where API v3 is; differs by region
 * @param kafBaseUrl host of the account's rooms (KAF)
 * @param roomTemplates entry ids of room templates by meeting type; the account's default otherwise
 * @param userPrefix in front of a Discord user id, to make the Kaltura user id
 * @param provider holds new meetings
 * @param roomEvents whether rooms get calendar records
 * @param cdnBaseUrl where players, pictures and streams are
 * @param videoOffer which videos are offered to all guilds
 * @param playerUiConfId which player of the account plays them; null when none is set up
 * @param kme how the older Kaltura Meetings are held
 * @param patience how long Kaltura is waited for, and how much is asked of it
 */
public record KalturaSettings(
    int partnerId,
    KalturaCredential credential,
    URI apiBaseUrl,
    URI kafBaseUrl,
    Map<RoomType, String> roomTemplates,
    String userPrefix,
    ProviderName provider,
    boolean roomEvents,
    URI cdnBaseUrl,
    VideoOffer videoOffer,
    @Nullable String playerUiConfId,
    KmeSettings kme,
    Patience patience) {

  /** Reads {@code kaltura.*}. */
  public static KalturaSettings read(SettingsReader settings) {
    int partner = settings.requiredNumber("kaltura.partner-id", "the number of the account");
    KalturaCredential credential = KalturaCredential.read(settings);
    URI api =
        settings.urlOr(
            "kaltura.api.base-url",
            settings.choice("kaltura.region", Region.class, Region.US).apiBaseUrl);
    URI kaf =
        settings.url(
            "kaltura.kaf.base-url", "the address of the account's KAF, which serves its rooms");
    return new KalturaSettings(
        partner,
        credential,
        api,
        kaf,
        templates(settings),
        settings.optional("kaltura.user-prefix").orElse("discord."),
        settings.choice("kaltura.provider", ProviderName.class, ProviderName.ROOM),
        settings.flag("kaltura.room.schedule-event", true),
        settings.urlOr("kaltura.cdn.base-url", "https://cdnapisec.kaltura.com"),
        VideoOffer.read(settings),
        playerUiConfId(settings),
        KmeSettings.read(settings),
        Patience.read(settings));
  }

  private static @Nullable String playerUiConfId(SettingsReader settings) {
    String id = settings.optional(Player.UI_CONF_ID).orElse(null);
    if (id != null && !id.matches("[0-9]{1,12}")) {
      settings.report(SettingsReader.named(List.of(Player.UI_CONF_ID)) + " must be a number");
    }
    return id;
  }

  private static Map<RoomType, String> templates(SettingsReader settings) {
    Map<RoomType, String> templates = new java.util.EnumMap<>(RoomType.class);
    for (RoomType type : RoomType.values()) {
      Optional<String> id = settings.optional("kaltura.room.template." + type.text());
      id.ifPresent(entryId -> templates.put(type, entryId));
    }
    return Map.copyOf(templates);
  }

  /** What MicroProfile Fault Tolerance has to be told, as properties. */
  public Map<String, String> asFaultToleranceConfig() {
    return patience.asFaultToleranceConfig();
  }

  /** The Kaltura user id of a Discord user. */
  String userId(String discordUserId) {
    return userPrefix + discordUserId;
  }

  /** The Kaltura user of calls that are made for nobody in particular. */
  String serviceUserId() {
    return userPrefix + "service";
  }

  @Override
  public String toString() {
    return "KalturaSettings[partnerId=" + partnerId + ", apiBaseUrl=" + apiBaseUrl + "]";
  }
}
