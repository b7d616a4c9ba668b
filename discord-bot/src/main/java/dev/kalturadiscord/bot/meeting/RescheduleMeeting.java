package dev.kalturadiscord.bot.meeting;

import static net.dv8tion.jda.api.interactions.commands.OptionType.INTEGER;
import static net.dv8tion.jda.api.interactions.commands.OptionType.STRING;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.schedule.TimeZoneOption;
import dev.kalturadiscord.bot.schedule.WhenOption;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingChange;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /kaltura-reschedule}: another start, length or title. */
public final class RescheduleMeeting implements Feature {

  private static final String NAME = "kaltura-reschedule";
  private static final String DURATION = "duration";
  private static final String TITLE = "title";
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private final Clock clock;
  private final TimeZoneOption timeZone;

  public RescheduleMeeting(Clock clock) {
    this.clock = clock;
    timeZone = new TimeZoneOption(clock);
  }

  public SlashCommand command() {
    return new SlashCommand(
        NAME,
        Ack.PRIVATE_REPLY,
        RescheduleMeeting::definition,
        this,
        Map.of(
            MeetingIds.OPTION, MeetingSuggestions.ACTIVE, TimeZoneOption.NAME, timeZone::suggest));
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    String id = MeetingIds.of(invocation);
    Optional<OffsetDateTime> start = WhenOption.of(invocation, clock);
    Optional<Integer> minutes = invocation.option(DURATION).map(Integer::valueOf);
    Optional<String> title = invocation.option(TITLE);
    if (start.isEmpty() && minutes.isEmpty() && title.isEmpty()) {
      throw new FailureException(new Failure.NothingToChange());
    }
    Meeting before = invocation.server().meetings().get(id);
    if (OverView.isOver(before)) {
      return OverView.over(before, invocation.phrases());
    }
    MeetingChange change =
        new MeetingChange()
            .title(title.orElse(null))
            .startsAt(start.orElse(null))
            .endsAt(
                minutes.map(m -> start.orElse(before.getStartsAt()).plusMinutes(m)).orElse(null));
    return RescheduleView.changed(
        before, invocation.server().meetings().change(id, change), invocation.phrases());
  }

  private static SlashCommandData definition(Phrases phrases) {
    return Commands.slash(NAME, phrases.say("command.reschedule"))
        .addOptions(
            MeetingIds.definition(phrases.say("command.reschedule.meeting-id")),
            WhenOption.definition(phrases.say("command.reschedule.when")),
            new OptionData(INTEGER, DURATION, phrases.say("command.reschedule.duration"))
                .setRequiredRange(1, MINUTES_OF_A_DAY),
            new OptionData(STRING, TITLE, phrases.say("command.reschedule.title"))
                .setRequiredLength(1, StartMeeting.LONGEST_TITLE),
            TimeZoneOption.definition(phrases.say("command.time-zone")));
  }
}
