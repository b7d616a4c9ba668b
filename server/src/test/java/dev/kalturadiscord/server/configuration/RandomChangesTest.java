package dev.kalturadiscord.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Discord;
import dev.kalturadiscord.server.testing.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds after any sequence of changes. The model here is a plain map. */
@ExtendWith(RunningServer.class)
final class RandomChangesTest {

  private static final int STEPS = 40;
  private static final List<String> SECTIONS =
      List.of("notifications", "commands", "roles", "meetings", "features");

  private final ConfiguredGuild guild;
  private final List<String> roles;
  private final Map<String, Function<Random, String>> values = new TreeMap<>();

  RandomChangesTest(Api api, Discord discord) {
    guild = new ConfiguredGuild(api, discord);
    roles = List.of(guild.id(), guild.newRole("One"), guild.newRole("Two"), guild.newRole("Three"));
    for (String flag :
        List.of(
            "notifications.enabled",
            "notifications.types.meeting_start",
            "notifications.types.user_join",
            "commands.enabled",
            "meetings.mentionsInShares",
            "features.recording",
            "features.activities")) {
      values.put(flag, random -> String.valueOf(random.nextBoolean()));
    }
    values.put("meetings.joinWindowMinutes", random -> String.valueOf(random.nextInt(1_441)));
    values.put("meetings.defaultDurationMinutes", r -> String.valueOf(5 + r.nextInt(1_436)));
    values.put("meetings.sharing", r -> oneOf(r, "everyone", "host", "moderators"));
    values.put("meetings.defaultType", r -> oneOf(r, "meeting", "webinar", "classroom"));
    values.put("roles.default", random -> oneOf(random, "viewer", "moderator"));
    values.put("notifications.channels.default", r -> "\"" + guild.channelId() + "\"");
    values.put("notifications.templates.meeting_end", r -> "\"{{title}} " + r.nextInt(3) + "\"");
    roles
        .subList(1, 4)
        .forEach(id -> values.put("roles.mapping." + id, r -> oneOf(r, "viewer", "administrator")));
    values.put("commands.permissions.kaltura-end", this::someRoles);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void whatIsInForceIsTheDefaultsWithTheOverridesOnTop(long seed) {
    Random random = new Random(seed);
    SortedMap<String, JsonNode> defaults = guild.effective();
    SortedMap<String, JsonNode> model = new TreeMap<>();
    SortedMap<String, JsonNode> beforeLast = new TreeMap<>();
    for (int step = 0; step < STEPS; step++) {
      SortedMap<String, JsonNode> before = new TreeMap<>(model);
      String done =
          switch (random.nextInt(10)) {
            case 0 -> reset(random, model);
            case 1 -> undo(guild.history().isEmpty() ? null : beforeLast, model);
            case 2 -> resetAll(random, model);
            default -> patch(random, model, defaults);
          };
      if (!model.equals(before)) {
        beforeLast = before;
      }

      String story = "seed %d, step %d: %s".formatted(seed, step, done);
      SortedMap<String, JsonNode> expected = new TreeMap<>(defaults);
      expected.putAll(model);
      assertThat(guild.overridden()).as(story).isEqualTo(model);
      assertThat(guild.effective()).as(story).isEqualTo(expected);
    }
  }

  private String patch(
      Random random, SortedMap<String, JsonNode> model, Map<String, JsonNode> defaults) {
    List<String> keys = List.copyOf(values.keySet());
    StringBuilder story = new StringBuilder("patch");
    SortedMap<String, JsonNode> wanted = new TreeMap<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      String key = keys.get(random.nextInt(keys.size()));
      Function<Random, String> some = values.getOrDefault(key, r -> "null");
      String value = random.nextInt(5) == 0 ? "null" : some.apply(random);
      wanted.put(key, ConfiguredGuild.json(value));
    }
    var document = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    wanted.forEach(
        (key, value) -> {
          story.append(' ').append(key).append('=').append(value);
          var node = document;
          String[] path = key.split("\\.", -1);
          for (int i = 0; i < path.length - 1; i++) {
            node = node.withObjectProperty(path[i]);
          }
          node.set(path[path.length - 1], value);
          if (value.isNull() || value.equals(defaults.get(key))) {
            model.remove(key);
          } else {
            model.put(key, value);
          }
        });
    Api.Answer answer = guild.patch(document.toString());
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return story.toString();
  }

  private String reset(Random random, SortedMap<String, JsonNode> model) {
    String section = SECTIONS.get(random.nextInt(SECTIONS.size()));
    assertThat(guild.reset("/" + section).status()).isEqualTo(200);
    model.keySet().removeIf(key -> key.startsWith(section + "."));
    return "reset " + section;
  }

  /** Seldom: what follows would always begin with nothing. */
  private String resetAll(Random random, SortedMap<String, JsonNode> model) {
    if (random.nextInt(4) > 0) {
      return "nothing";
    }
    assertThat(guild.reset("").status()).isEqualTo(200);
    model.clear();
    return "reset";
  }

  private String undo(
      @org.jspecify.annotations.Nullable SortedMap<String, JsonNode> before,
      SortedMap<String, JsonNode> model) {
    if (before == null) {
      return "nothing";
    }
    assertThat(guild.undo().status()).isEqualTo(200);
    model.clear();
    model.putAll(before);
    return "undo";
  }

  private String someRoles(Random random) {
    return roles.stream()
        .sorted()
        .filter(id -> random.nextBoolean())
        .map(id -> "\"" + id + "\"")
        .toList()
        .toString();
  }

  private static String oneOf(Random random, String... words) {
    return "\"" + words[random.nextInt(words.length)] + "\"";
  }
}
