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
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.KalturaDiscordException;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingType;
import dev.kalturadiscord.client.model.NewMeeting;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * {@code /kaltura-start}, the Try Again button where its end is unknown, and the one that starts
 * another meeting where one is live.
 */
public final class StartMeeting implements Feature {

  static final int LONGEST_TITLE = 256;
  static final int LONGEST_DESCRIPTION = 4000;
  private static final String TITLE = "title";
  private static final String TYPE = "type";

  private final Clock clock;
  private final UnfinishedStarts unfinished;
  private final TimeZoneOption timeZone;
  private final AccessNotes notes;
  private final Texts texts = new Texts();

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
    return new ComponentAction(
        MeetingButtons.AGAIN,
        Ack.PRIVATE_EDIT,
        invocation -> again(invocation, invocation.server().meetings()::create));
  }

  public ComponentAction anotherButton() {
    return new ComponentAction(
        MeetingButtons.ANOTHER,
        Ack.PRIVATE_EDIT,
        invocation ->
            again(
                invocation,
                (key, meeting) -> invocation.server().meetings().create(key, confirmed(meeting))));
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    UnfinishedStarts.Wish wish =
        new UnfinishedStarts.Wish(
            invocation.member().getGuildId(),
            invocation.member().getUserId(),
            invocation.request().channelId(),
            invocation.request().input().options());
    try {
      Meeting started =
          unfinished.begin(
              wish,
              invocation.request().id(),
              wanted(invocation),
              invocation.server().meetings()::create);
      return shown(started, invocation.option(TITLE).isEmpty(), invocation);
    } catch (KalturaDiscordException e) {
      String key = unfinished.keyOf(wish).orElseThrow(() -> e);
      if (BusyView.isMeant(e)) {
        return BusyView.question(e, key, invocation);
      }
      throw new FailureException(
          e, MeetingButtons.again(key, invocation.phrases().say("button.again")));
    }
  }

  private NewMeeting wanted(Invocation invocation) {
    MeetingType type = invocation.option(TYPE).map(MeetingType::fromValue).orElse(null);
    return new NewMeeting()
        .title(
            invocation
                .option(TITLE)
                .orElseGet(
                    () ->
                        DefaultTitle.of(
                            invocation.member().getDisplayName(),
                            type,
                            texts.in(invocation.request().guildLocale()))))
        .type(type)
        .channelId(invocation.request().channelId())
        .description(invocation.option("description").orElse(null))
        .startsAt(WhenOption.of(invocation, clock).orElse(null))
        .onlyOneLive(true);
  }

  /** The same meeting, also beside another one. */
  private static NewMeeting confirmed(NewMeeting wanted) {
    return new NewMeeting()
        .title(wanted.getTitle())
        .type(wanted.getType())
        .channelId(wanted.getChannelId())
        .description(wanted.getDescription())
        .startsAt(wanted.getStartsAt())
        .onlyOneLive(false);
  }

  private MessageCreateData again(
      Invocation invocation, BiFunction<String, NewMeeting, Meeting> call) {
    String key =
        invocation.argument().orElseThrow(() -> new FailureException(new Failure.UnknownButton()));
    try {
      Meeting started =
          unfinished.again(
              invocation.member().getGuildId(), invocation.member().getUserId(), key, call);
      return shown(started, unfinished.leftOut(TITLE, key), invocation);
    } catch (KalturaDiscordException e) {
      if (BusyView.isMeant(e)) {
        return BusyView.question(e, key, invocation);
      }
      throw e;
    }
  }

  private MessageCreateData shown(Meeting meeting, boolean nameless, Invocation invocation) {
    return StartView.created(
        meeting,
        invocation.member().getDisplayName(),
        notes.note("", "", invocation),
        nameless,
        invocation.phrases());
  }

  private static SlashCommandData definition(Phrases phrases) {
    OptionData type =
        new OptionData(STRING, TYPE, phrases.say("command.start.type"))
            .addChoices(
                new Choice(phrases.say("type.webinar"), MeetingType.WEBINAR.getValue()),
                new Choice(phrases.say("type.meeting"), MeetingType.MEETING.getValue()),
                new Choice(phrases.say("type.classroom"), MeetingType.CLASSROOM.getValue()));
    OptionData title =
        new OptionData(STRING, TITLE, phrases.say("command.start.title"))
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
