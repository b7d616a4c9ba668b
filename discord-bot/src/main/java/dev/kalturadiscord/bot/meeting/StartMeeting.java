package dev.kalturadiscord.bot.meeting;

import static net.dv8tion.jda.api.interactions.commands.OptionType.STRING;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.Failure;
import dev.kalturadiscord.bot.interaction.FailureException;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.schedule.TimeZoneOption;
import dev.kalturadiscord.bot.schedule.WhenOption;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import dev.kalturadiscord.client.model.MeetingType;
import dev.kalturadiscord.client.model.NewMeeting;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /kaltura-start}, and the Try Again button where its end is unknown. */
public final class StartMeeting implements Feature {

  static final int LONGEST_TITLE = 256;
  private static final int LONGEST_DESCRIPTION = 4000;

  private final Clock clock;
  private final UnfinishedStarts unfinished;
  private final TimeZoneOption timeZone;
  private final AccessNotes notes;

  public StartMeeting(Clock clock, AccessNotes notes) {
    this.clock = clock;
    this.notes = notes;
    unfinished = new UnfinishedStarts(clock);
    timeZone = new TimeZoneOption(clock);
  }

  public SlashCommand command() {
    return new SlashCommand(
        "kaltura-start",
        Ack.PRIVATE_REPLY,
        StartMeeting::definition,
        this,
        Map.of(TimeZoneOption.NAME, timeZone::suggest));
  }

  public ComponentAction againButton() {
    return new ComponentAction(MeetingButtons.AGAIN, Ack.PRIVATE_EDIT, this::again);
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    NewMeeting meeting =
        new NewMeeting()
            .title(invocation.option("title").orElse(""))
            .type(MeetingType.fromValue(invocation.option("type").orElse("")))
            .channelId(invocation.request().channelId())
            .description(invocation.option("description").orElse(null))
            .startsAt(WhenOption.of(invocation, clock).orElse(null));
    UnfinishedStarts.Wish wish =
        new UnfinishedStarts.Wish(
            invocation.member().getGuildId(),
            invocation.member().getUserId(),
            invocation.request().channelId(),
            invocation.request().input().options());
    try {
      return shown(
          unfinished.begin(
              wish, invocation.request().id(), meeting, invocation.server()::createMeeting),
          invocation);
    } catch (KalturaDiscordException e) {
      Optional<String> key = unfinished.keyOf(wish);
      if (key.isEmpty()) {
        throw e;
      }
      throw new FailureException(
          e, MeetingButtons.again(key.get(), invocation.phrases().say("button.again")));
    }
  }

  private MessageCreateData again(Invocation invocation) {
    String key =
        invocation.argument().orElseThrow(() -> new FailureException(new Failure.UnknownButton()));
    return shown(
        unfinished.again(
            invocation.member().getGuildId(),
            invocation.member().getUserId(),
            key,
            invocation.server()::createMeeting),
        invocation);
  }

  private MessageCreateData shown(Meeting meeting, Invocation invocation) {
    Phrases phrases = invocation.phrases();
    boolean later = meeting.getState() == MeetingState.SCHEDULED;
    return StartView.created(
        meeting,
        invocation.member().getDisplayName(),
        notes.note(later ? "" : phrases.say("start.announced"), "", invocation),
        phrases);
  }

  private static SlashCommandData definition(Phrases phrases) {
    OptionData type =
        new OptionData(STRING, "type", phrases.say("command.start.type"), true)
            .addChoices(
                new Choice(phrases.say("type.webinar"), MeetingType.WEBINAR.getValue()),
                new Choice(phrases.say("type.meeting"), MeetingType.MEETING.getValue()),
                new Choice(phrases.say("type.classroom"), MeetingType.CLASSROOM.getValue()));
    OptionData title =
        new OptionData(STRING, "title", phrases.say("command.start.title"), true)
            .setRequiredLength(1, LONGEST_TITLE);
    OptionData description =
        new OptionData(STRING, "description", phrases.say("command.start.description"))
            .setMaxLength(LONGEST_DESCRIPTION);
    return Commands.slash("kaltura-start", phrases.say("command.start"))
        .addOptions(
            type,
            title,
            description,
            WhenOption.definition(phrases.say("command.start.when")),
            TimeZoneOption.definition(phrases.say("command.time-zone")));
  }
}
