package dev.kalturadiscord.server.platform.ratelimit;

import dev.kalturadiscord.server.platform.address.Network;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often callers may ask.
 *
 * @param rates the policies that are switched on
 * @param exempt addresses that are not limited by address, those of monitoring for example
 */
public record RateLimitSettings(Map<Policy, Rate> rates, List<Network> exempt) {

  private static final String OFF = "off";

  /** Reads {@code rate-limit.*}. */
  public static RateLimitSettings read(SettingsReader settings) {
    Map<Policy, Rate> rates = new EnumMap<>(Policy.class);
    for (Policy policy : Policy.values()) {
      String text = settings.optional(policy.setting()).orElse(policy.usualRate());
      if (!text.equals(OFF)) {
        Rate.parse(text)
            .ifPresentOrElse(
                rate -> rates.put(policy, rate),
                () ->
                    settings.report(
                        "%s must be a rate such as %s, or off, not \"%s\""
                            .formatted(
                                SettingsReader.named(List.of(policy.setting())),
                                policy.usualRate(),
                                text)));
      }
    }
    return new RateLimitSettings(rates, Network.list(settings, "rate-limit.exempt"));
  }
}
