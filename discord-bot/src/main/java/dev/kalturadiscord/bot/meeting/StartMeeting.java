package dev.kalturadiscord.bot.meeting;

import static net.dv8tion.jda.api.interactions.commands.OptionType.STRING;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.Feature;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingType;
import dev.kalturadiscord.client.model.NewMeeting;
import java.time.Clock;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /kaltura-start}. */
public final class StartMeeting implements Feature {

  private static final int LONGEST_TITLE = 256;
  private static final int LONGEST_DESCRIPTION = 4000;

  private final UnfinishedStarts unfinished;

  public StartMeeting(Clock clock) {
    unfinished = new UnfinishedStarts(clock);
  }

  public SlashCommand command() {
    return new SlashCommand("kaltura-start", Ack.PRIVATE_REPLY, StartMeeting::definition, this);
  }

  @Override
  public MessageCreateData run(Invocation invocation) {
    NewMeeting wish =
        new NewMeeting()
            .title(invocation.option("title").orElse(""))
            .type(MeetingType.fromValue(invocation.option("type").orElse("")))
            .channelId(invocation.request().channelId())
            .description(invocation.option("description").orElse(null));
    Meeting meeting =
        unfinished.withKey(
            invocation.member().getGuildId(),
            invocation.member().getUserId(),
            wish,
            invocation.request().id(),
            key -> invocation.server().createMeeting(key, wish));
    return StartView.created(meeting, invocation.member().getDisplayName(), invocation.phrases());
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
        .addOptions(type, title, description);
  }
}
