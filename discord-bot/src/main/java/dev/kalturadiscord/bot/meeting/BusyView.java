package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.Meeting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/** What somebody is asked who starts a meeting where another one is live. */
final class BusyView {

  private static final String CODE = "channel_busy";

  private BusyView() {}

  /** Whether this is what the server says then. */
  static boolean isMeant(KalturaDiscordException failure) {
    return failure instanceof ProblemException problem && problem.code().equals(CODE);
  }

  /**
   * The question whether to join the one that is there.
   *
   * @param key of the start that was refused
   */
  static MessageCreateData question(
      KalturaDiscordException refusal, String key, Invocation invocation) {
    Optional<String> meetingId =
        refusal instanceof ProblemException problem ? problem.meetingId() : Optional.empty();
    Meeting there = meetingId.map(id -> find(id, invocation)).orElse(null);
    return question(meetingId, there, key, invocation.phrases());
  }

  /**
   * The question.
   *
   * @param there what is live; null when it cannot be read, as while it is still being made
   */
  static MessageCreateData question(
      Optional<String> meetingId, @Nullable Meeting there, String key, Phrases phrases) {
    List<Button> buttons = new ArrayList<>();
    meetingId.ifPresent(id -> buttons.add(MeetingButtons.join(id, phrases.say("button.join-it"))));
    buttons.add(MeetingButtons.another(key, phrases));
    return new MessageCreateBuilder()
        .setContent(
            there == null
                ? phrases.say("start.busy.unnamed")
                : phrases.say("start.busy", MeetingWords.title(there, phrases)))
        .setComponents(ActionRow.of(buttons))
        .build();
  }

  private static @Nullable Meeting find(String id, Invocation invocation) {
    try {
      return invocation.server().meetings().get(id);
    } catch (KalturaDiscordException e) {
      return null; // its title is not worth failing for
    }
  }
}
