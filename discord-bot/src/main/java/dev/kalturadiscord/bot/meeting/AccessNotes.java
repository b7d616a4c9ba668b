package dev.kalturadiscord.bot.meeting;

import static java.util.stream.Collectors.joining;

import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.text.Phrases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;

/**
 * Tells people what the bot may not do in a channel where they start or share: each person once a
 * day for each channel, as far as the memory of this process goes. Safe for many threads.
 */
public final class AccessNotes {

  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int MOST = 10_000;

  private record Told(String userId, String channelId) {}

  private final Clock clock;
  private final Map<Told, Instant> told =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Told, Instant> eldest) {
          return size() > MOST;
        }
      };

  public AccessNotes(Clock clock) {
    this.clock = clock;
  }

  /**
   * What the bot lacks in the channel, when this person has not been told yet.
   *
   * @param unhindered what to say where it lacks nothing; may be empty
   * @param known what to say when the person has been told; may be empty
   */
  String note(String unhindered, String known, Invocation invocation) {
    List<Permission> missing = invocation.request().access().missingForMessages();
    if (missing.isEmpty()) {
      return unhindered;
    }
    Told now = new Told(invocation.member().getUserId(), invocation.request().channelId());
    return isNew(now) ? words(missing, invocation.phrases()) : known;
  }

  private static String words(List<Permission> missing, Phrases phrases) {
    String names =
        missing.stream()
            .map(permission -> phrases.say(nameKey(permission)))
            .map(name -> "**" + name + "**")
            .collect(joining(", "));
    return phrases.say("access.missing", phrases.say("access.permissions", missing.size(), names));
  }

  private static String nameKey(Permission permission) {
    return switch (permission) {
      case VIEW_CHANNEL -> "access.view";
      case MESSAGE_SEND -> "access.send";
      case MESSAGE_SEND_IN_THREADS -> "access.send-in-threads";
      case MESSAGE_EMBED_LINKS -> "access.embed";
      default -> throw new IllegalArgumentException("Needed for no message: " + permission);
    };
  }

  private synchronized boolean isNew(Told now) {
    Instant instant = clock.instant();
    Instant before = told.get(now);
    if (before != null && before.plus(REMEMBERED).isAfter(instant)) {
      return false;
    }
    told.remove(now); // so that it becomes the youngest
    told.put(now, instant);
    return true;
  }
}
