package dev.kalturadiscord.discordsimulator.oauth2;

import dev.kalturadiscord.discordsimulator.rest.RestCall;
import dev.kalturadiscord.discordsimulator.wire.FormCheck;
import dev.kalturadiscord.discordsimulator.wire.Snowflakes;
import dev.kalturadiscord.discordsimulator.world.Guild;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of somebody's guilds are asked for; they come in the order of their ids. */
record GuildPage(@Nullable String before, @Nullable String after, int limit) {
  private static final int MAXIMUM = 200;

  /**
   * Reads the query.
   *
   * @throws dev.kalturadiscord.discordsimulator.wire.ApiError when it breaks Discord's limits
   */
  static GuildPage of(RestCall call) {
    FormCheck check = new FormCheck();
    GuildPage page =
        new GuildPage(id(call, "before", check), id(call, "after", check), limit(call, check));
    check.orThrow();
    return page;
  }

  List<Guild> of(List<Guild> guilds) {
    List<Guild> between =
        guilds.stream()
            .filter(guild -> after == null || compare(guild.id(), after) > 0)
            .filter(guild -> before == null || compare(guild.id(), before) < 0)
            .sorted(Comparator.comparing(Guild::id, GuildPage::compare))
            .toList();
    // Going backwards, a page ends where the one before it began.
    boolean backwards = before != null && after == null;
    long skipped = backwards ? Math.max(0, between.size() - limit) : 0;
    return between.stream().skip(skipped).limit(limit).toList();
  }

  private static int compare(String one, String other) {
    return Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other));
  }

  private static @Nullable String id(RestCall call, String name, FormCheck check) {
    String value = call.query(name);
    if (value == null || Snowflakes.isSnowflake(value)) {
      return value;
    }
    check.problem(name, "NUMBER_TYPE_COERCE", "Value \"" + value + "\" is not snowflake.");
    return null;
  }

  private static int limit(RestCall call, FormCheck check) {
    String value = call.query("limit");
    if (value == null) {
      return MAXIMUM;
    }
    if (!value.matches("\\d{1,9}")) {
      check.problem("limit", "NUMBER_TYPE_COERCE", "Value \"" + value + "\" is not int.");
      return MAXIMUM;
    }
    int limit = Integer.parseInt(value);
    if (limit < 1) {
      check.problem("limit", "NUMBER_TYPE_MIN", "int value should be greater than or equal to 1.");
    } else if (limit > MAXIMUM) {
      check.problem(
          "limit", "NUMBER_TYPE_MAX", "int value should be less than or equal to " + MAXIMUM + ".");
    }
    return limit;
  }
}
