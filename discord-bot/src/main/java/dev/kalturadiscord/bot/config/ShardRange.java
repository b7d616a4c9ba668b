package dev.kalturadiscord.bot.config;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The shards of one process among several.
 *
 * @param total number of shards of all processes together
 * @param first the first one of this process, from 0 on
 * @param last the last one of this process, below the total
 */
public record ShardRange(int total, int first, int last) {

  private static final String TOTAL = "discord.shards.total";
  private static final String FIRST = "discord.shards.first";
  private static final String LAST = "discord.shards.last";

  /** Reads the three settings, which come together or not at all. */
  static Optional<ShardRange> read(BotConfiguration.Reader reader) {
    if (Stream.of(TOTAL, FIRST, LAST).allMatch(name -> reader.optional(name).isEmpty())) {
      return Optional.empty();
    }
    OptionalInt total = reader.number(TOTAL, 1);
    OptionalInt first = reader.number(FIRST, 0);
    OptionalInt last = reader.number(LAST, 0);
    if (total.isEmpty() || first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.getAsInt() >= total.getAsInt()) {
      reader.complain(LAST, "must be below " + TOTAL + ": shards are counted from 0");
    }
    if (first.getAsInt() > last.getAsInt()) {
      reader.complain(FIRST, "must not be above " + LAST);
    }
    return Optional.of(new ShardRange(total.getAsInt(), first.getAsInt(), last.getAsInt()));
  }

  /** Number of shards of this process. */
  public int size() {
    return last - first + 1;
  }

  @Override
  public String toString() {
    return first + " to " + last + " of " + total;
  }
}
