package dev.kalturadiscord.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides from the configuration which far sides are real. Half a far side is an error: a stack
 * that silently falls back to a simulator would look as if it worked.
 */
final class SettingsReader {
  private static final String PARTNER = "kaltura.partner-id";
  private static final String ADMIN_SECRET = "kaltura.admin-secret";
  private static final String APP_TOKEN = "kaltura.app-token";
  private static final String JOIN_TOKEN = "kaltura.join-token";
  private static final List<String> TOKENS =
      List.of(idOf(APP_TOKEN), valueOf(APP_TOKEN), idOf(JOIN_TOKEN), valueOf(JOIN_TOKEN));
  private static final String KALTURA_API = "kaltura.api.base-url";
  private static final String KAF = "kaltura.kaf.base-url";
  private static final String BOT_TOKEN = "discord.bot-token";
  private static final String DISCORD_API = "discord.api.base-url";
  private static final List<String> DISCORD_APPLICATION =
      List.of("discord.client-id", "discord.client-secret");

  private final StackConfig config;
  private final List<String> problems = new ArrayList<>();

  SettingsReader(StackConfig config) {
    this.config = config;
  }

  /** All settings, or one {@link SettingsException} with everything that is wrong. */
  Settings read() {
    StackPorts ports =
        new StackPorts(
            port("server.port", 8080),
            port("discord-simulator.port", 8090),
            port("kaltura-simulator.port", 8091),
            port("bot.health.port", 8092),
            port("postgres.port", 8094));
    Path data = config.root().resolve(config.value("stack.data-directory").orElse("var"));
    String publicBaseUrl =
        url("public.base-url").orElse("http://localhost:" + ports.server().number());
    Map<String, Secret> file = new TreeMap<>();
    config.file().forEach((property, value) -> file.put(property, new Secret(value)));
    Settings settings =
        new Settings(
            config.root(),
            data.normalize(),
            ports,
            publicBaseUrl,
            database(),
            kaltura(),
            discord(),
            file);
    refuseSharedPorts(ports);
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return settings;
  }

  private DatabaseChoice database() {
    List<String> all = List.of("database.url", "database.user", "database.password");
    if (none(all)) {
      return new DatabaseChoice.Embedded();
    }
    require("A database of your own", all);
    return new DatabaseChoice.External(
        secret("database.url"), text("database.user"), secret("database.password"));
  }

  private DiscordChoice discord() {
    boolean noLogins = none(DISCORD_APPLICATION);
    if (none(List.of(BOT_TOKEN, DISCORD_API)) && noLogins) {
      return new DiscordChoice.Simulated();
    }
    require("Discord", List.of(BOT_TOKEN));
    if (noLogins) {
      return new DiscordChoice.Real(secret(BOT_TOKEN), url(DISCORD_API), Optional.empty());
    }
    require("Logging in with Discord", DISCORD_APPLICATION);
    return new DiscordChoice.Real(
        secret(BOT_TOKEN),
        url(DISCORD_API),
        Optional.of(
            new DiscordChoice.Application(
                text(DISCORD_APPLICATION.getFirst()), secret(DISCORD_APPLICATION.getLast()))));
  }

  private KalturaChoice kaltura() {
    if (none(List.of(PARTNER, ADMIN_SECRET, KALTURA_API, KAF)) && none(TOKENS)) {
      return new KalturaChoice.Simulated();
    }
    require("Kaltura", List.of(PARTNER, KAF));
    return new KalturaChoice.Real(
        text(PARTNER), kalturaCredential(), url(KALTURA_API), url(KAF).orElse(""));
  }

  private KalturaChoice.Credential kalturaCredential() {
    boolean useSecret = !none(List.of(ADMIN_SECRET));
    if (none(TOKENS)) {
      if (!useSecret) {
        problems.add(
            "Kaltura also needs %s, or application tokens: %s"
                .formatted(named(ADMIN_SECRET), named(TOKENS)));
      }
      return new KalturaChoice.AdminSecret(secret(ADMIN_SECRET));
    }
    require("Kaltura with application tokens", TOKENS);
    if (useSecret) {
      problems.add(
          "Kaltura takes %s or application tokens (%s), not both"
              .formatted(named(ADMIN_SECRET), named(TOKENS)));
    }
    return new KalturaChoice.AppTokens(appToken(APP_TOKEN), appToken(JOIN_TOKEN));
  }

  private KalturaChoice.AppToken appToken(String prefix) {
    return new KalturaChoice.AppToken(text(idOf(prefix)), secret(valueOf(prefix)));
  }

  private boolean none(List<String> properties) {
    return properties.stream().allMatch(property -> config.value(property).isEmpty());
  }

  private void require(String what, List<String> properties) {
    List<String> missing =
        properties.stream().filter(property -> config.value(property).isEmpty()).toList();
    if (!missing.isEmpty()) {
      problems.add("%s also needs %s".formatted(what, named(missing)));
    }
  }

  private String text(String property) {
    return config.value(property).orElse("");
  }

  private Secret secret(String property) {
    return new Secret(text(property));
  }

  private Optional<String> url(String property) {
    Optional<String> value = config.value(property);
    if (value.isPresent() && !isWebAddress(value.get())) {
      problems.add(named(property) + " has to be an address that begins with http:// or https://");
    }
    return value;
  }

  private static boolean isWebAddress(String value) {
    try {
      URI uri = URI.create(value);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Port port(String property, int usual) {
    String value = config.value(property).orElse(Integer.toString(usual));
    int number = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
    if (number < 1 || number > 65_535) {
      problems.add(named(property) + " has to be a TCP port, 1 to 65535");
    }
    return new Port(property, number);
  }

  private void refuseSharedPorts(StackPorts ports) {
    Stream.of(
            ports.server(),
            ports.discordSimulator(),
            ports.kalturaSimulator(),
            ports.botHealth(),
            ports.postgres())
        .collect(Collectors.groupingBy(Port::number, TreeMap::new, Collectors.toList()))
        .forEach(
            (number, users) -> {
              if (number > 0 && users.size() > 1) {
                problems.add(
                    "Port %d is given to %s"
                        .formatted(
                            number,
                            users.stream()
                                .map(Port::property)
                                .collect(Collectors.joining(" and "))));
              }
            });
  }

  private static String idOf(String token) {
    return token + ".id";
  }

  private static String valueOf(String token) {
    return token + ".value";
  }

  private static String named(List<String> properties) {
    return properties.stream().map(SettingsReader::named).collect(Collectors.joining(", "));
  }

  private static String named(String property) {
    return "%s (environment: %s)".formatted(property, Port.environmentName(property));
  }
}
