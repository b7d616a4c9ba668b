package dev.kalturadiscord.discordsimulator.world;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A channel of a guild. */
public record Channel(
    String id,
    String guildId,
    ChannelKind kind,
    String name,
    int position,
    List<Overwrite> overwrites) {
  public Channel {
    overwrites = List.copyOf(overwrites);
  }

  /** A channel in which everybody may what the guild lets them. */
  Channel(String id, String guildId, ChannelKind kind, String name, int position) {
    this(id, guildId, kind, name, position, List.of());
  }

  /** The channel with this overwrite in place of the one for the same role or member. */
  Channel with(Overwrite overwrite) {
    List<Overwrite> others =
        overwrites.stream().filter(other -> !other.id().equals(overwrite.id())).toList();
    return new Channel(
        id,
        guildId,
        kind,
        name,
        position,
        Stream.concat(others.stream(), Stream.of(overwrite)).toList());
  }

  /** What a member keeps of the guild's permission bits here, in Discord's order of overwrites. */
  long applied(long bits, Member member) {
    long result = bits;
    result = applied(result, one -> one.id().equals(guildId));
    result = applied(result, one -> !one.member() && member.roleIds().contains(one.id()));
    return applied(result, one -> one.member() && one.id().equals(member.userId()));
  }

  private long applied(long bits, Predicate<Overwrite> chosen) {
    long deny = 0;
    long allow = 0;
    for (Overwrite overwrite : overwrites) {
      if (chosen.test(overwrite)) {
        deny |= overwrite.deny();
        allow |= overwrite.allow();
      }
    }
    return (bits & ~deny) | allow;
  }
}
