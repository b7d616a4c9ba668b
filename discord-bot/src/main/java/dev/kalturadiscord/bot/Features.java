package dev.kalturadiscord.bot;

import dev.kalturadiscord.bot.configuration.ConfigurationCommands;
import dev.kalturadiscord.bot.help.ShowHelp;
import dev.kalturadiscord.bot.interaction.ComponentAction;
import dev.kalturadiscord.bot.interaction.ModalAction;
import dev.kalturadiscord.bot.interaction.OpeningAction;
import dev.kalturadiscord.bot.interaction.Routes;
import dev.kalturadiscord.bot.interaction.SlashCommand;
import dev.kalturadiscord.bot.meeting.AccessNotes;
import dev.kalturadiscord.bot.meeting.EndMeeting;
import dev.kalturadiscord.bot.meeting.JoinMeeting;
import dev.kalturadiscord.bot.meeting.ListMeetings;
import dev.kalturadiscord.bot.meeting.ListRecordings;
import dev.kalturadiscord.bot.meeting.RenameMeeting;
import dev.kalturadiscord.bot.meeting.RescheduleMeeting;
import dev.kalturadiscord.bot.meeting.ShareMeeting;
import dev.kalturadiscord.bot.meeting.StartMeeting;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.video.VideoCommands;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * Everything the bot can do, listed.
 *
 * @param routes the ways to it
 */
record Features(Routes routes) {

  static Features all(Clock clock) {
    AccessNotes notes = new AccessNotes(clock);
    StartMeeting start = new StartMeeting(clock, notes);
    JoinMeeting join = new JoinMeeting();
    ListMeetings list = new ListMeetings(clock);
    EndMeeting end = new EndMeeting();
    ShareMeeting share = new ShareMeeting(notes);
    RescheduleMeeting reschedule = new RescheduleMeeting(clock);
    ListRecordings recordings = new ListRecordings(clock);
    VideoCommands videos = new VideoCommands(clock);
    ConfigurationCommands configuration = new ConfigurationCommands(clock);
    List<SlashCommand> commands = new ArrayList<>();
    commands.addAll(List.of(start.command(), join.command(), list.command(), end.command()));
    commands.addAll(List.of(reschedule.command(), recordings.command(), videos.command()));
    commands.addAll(configuration.commands());
    commands.add(new ShowHelp(commands).command());
    List<ComponentAction> components = new ArrayList<>();
    components.addAll(List.of(join.button(), end.button(), share.button(), list.pageButton()));
    components.addAll(List.of(start.againButton(), recordings.pageButton()));
    components.add(recordings.openButton());
    components.add(start.anotherButton());
    components.addAll(videos.components());
    components.addAll(configuration.components());
    List<OpeningAction> openings = new ArrayList<>(configuration.openings());
    List<ModalAction> modals = new ArrayList<>(configuration.modals());
    RenameMeeting rename = new RenameMeeting();
    openings.add(rename.opening());
    modals.add(rename.modal());
    return new Features(new Routes(commands, components, openings, modals));
  }

  /** The commands as Discord is to list them: in guilds only, where a guild installed the bot. */
  List<SlashCommandData> definitions(Phrases phrases) {
    return routes.commands().stream()
        .map(
            command ->
                command
                    .listed(phrases)
                    .setContexts(InteractionContextType.GUILD)
                    .setIntegrationTypes(IntegrationType.GUILD_INSTALL))
        .toList();
  }
}
