package dev.kalturadiscord.bot.config;

import dev.kalturadiscord.client.ClientCredential;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What the bot is told from outside.
 *
 * @param discord everything about Discord
 * @param serverBaseUrl where the server is, without {@code /api/v1}
 * @param serverCredential what the bot proves itself to the server with
 * @param healthPort port of the health answers; 0 for any free one
 */
public record BotConfiguration(
    DiscordSettings discord, URI serverBaseUrl, ServerCredential serverCredential, int healthPort) {

  /**
   * Reads the configuration.
   *
   * @throws ConfigurationException names everything that is missing or malformed at once
   */
  public static BotConfiguration read(Config config) {
    Reader reader = new Reader(config);
    BotConfiguration configuration =
        new BotConfiguration(
            DiscordSettings.read(reader),
            reader.url("server.base-url"),
            reader.serverCredential(),
            reader.port("bot.health.port"));
    reader.finish();
    return configuration;
  }

  /**
   * Reads only what is about Discord, for looking at the set-up there.
   *
   * @throws ConfigurationException names everything that is missing or malformed at once
   */
  public static DiscordSettings readDiscord(Config config) {
    Reader reader = new Reader(config);
    DiscordSettings settings = DiscordSettings.read(reader);
    reader.finish();
    return settings;
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "BotConfiguration[discord=%s, server=%s, credential=%s, healthPort=%d]"
        .formatted(discord, serverBaseUrl, serverCredential, healthPort);
  }

  /** Goes on after a complaint, so that people can repair all at once. Quotes no values. */
  static final class Reader {

    private static final Pattern SNOWFLAKE = Pattern.compile("\\d{17,20}");
    private static final URI NOWHERE = URI.create("http://invalid");
    private static final ServerCredential NOBODY =
        new ServerCredential.Given(new ClientCredential("", ""));
    private static final String CLIENT_FILE = "server.client.file";
    private static final String CLIENT_ID = "server.client-id";
    private static final String CLIENT_SECRET = "server.client-secret";
    private static final String CLIENT_ID_AND_SECRET = CLIENT_ID + " and " + CLIENT_SECRET;

    private final Config config;
    private final List<String> complaints = new ArrayList<>();

    Reader(Config config) {
      this.config = config;
    }

    void finish() {
      if (!complaints.isEmpty()) {
        throw new ConfigurationException(complaints);
      }
    }

    Optional<String> optional(String name) {
      return config
          .getOptionalValue(name, String.class)
          .map(String::strip)
          .filter(value -> !value.isEmpty());
    }

    String text(String name) {
      return optional(name)
          .orElseGet(
              () -> {
                complain(name, "is missing");
                return "";
              });
    }

    ServerCredential serverCredential() {
      Optional<String> file = optional(CLIENT_FILE);
      boolean given = Stream.of(CLIENT_ID, CLIENT_SECRET).anyMatch(n -> optional(n).isPresent());
      if (file.isPresent() && given) {
        complain(CLIENT_FILE, "holds the credential: leave out " + CLIENT_ID_AND_SECRET);
      } else if (file.isEmpty() && !given) {
        complain(CLIENT_FILE, "is missing, or instead of it " + CLIENT_ID_AND_SECRET);
      } else if (file.isPresent()) {
        return credentialFile(Path.of(file.get()));
      } else {
        return new ServerCredential.Given(
            new ClientCredential(text(CLIENT_ID), text(CLIENT_SECRET)));
      }
      return NOBODY;
    }

    private ServerCredential credentialFile(Path file) {
      try {
        return CredentialFile.of(file);
      } catch (CredentialFile.UnusableFileException e) {
        complain(CLIENT_FILE, "names %s, which %s".formatted(file, e.getMessage()));
        return NOBODY;
      }
    }

    URI url(String name) {
      String value = text(name);
      if (value.isEmpty()) {
        return NOWHERE;
      }
      try {
        URI url = URI.create(value);
        if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
          return url;
        }
      } catch (IllegalArgumentException notAnAddress) {
        // The same complaint.
      }
      complain(name, "must be an http or https address");
      return NOWHERE;
    }

    Optional<String> snowflake(String name) {
      Optional<String> value = optional(name);
      if (value.isPresent() && !SNOWFLAKE.matcher(value.get()).matches()) {
        complain(name, "must be an id, a number of 17 to 20 digits");
      }
      return value;
    }

    List<String> snowflakes(String name) {
      List<String> values =
          optional(name).stream()
              .flatMap(list -> Stream.of(list.split(",")))
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .distinct()
              .toList();
      if (!values.stream().allMatch(value -> SNOWFLAKE.matcher(value).matches())) {
        complain(name, "must be ids with commas in between, numbers of 17 to 20 digits");
      }
      return values;
    }

    OptionalInt number(String name, int least) {
      String value = text(name);
      if (value.isEmpty()) {
        return OptionalInt.empty();
      }
      try {
        int number = Integer.parseInt(value);
        if (number >= least) {
          return OptionalInt.of(number);
        }
      } catch (NumberFormatException notANumber) {
        // The same complaint.
      }
      complain(name, "must be a whole number from %d on".formatted(least));
      return OptionalInt.empty();
    }

    int port(String name) {
      String value = text(name);
      if (value.isEmpty()) {
        return 0;
      }
      try {
        int port = Integer.parseInt(value);
        if (port >= 0 && port <= 65_535) {
          return port;
        }
      } catch (NumberFormatException notANumber) {
        // The same complaint.
      }
      complain(name, "must be a port number, 0 to 65535");
      return 0;
    }

    void complain(String name, String problem) {
      String environment = name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
      complaints.add("%s (environment: %s) %s".formatted(name, environment, problem));
    }
  }
}
