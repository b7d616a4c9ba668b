package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.Ack;
import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.interaction.FirstResponse;
import dev.kalturadiscord.bot.interaction.Invocation;
import dev.kalturadiscord.bot.interaction.ModalAction;
import dev.kalturadiscord.bot.interaction.OpeningAction;
import dev.kalturadiscord.bot.text.Markdown;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingChange;
import java.util.Objects;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The Rename buttons: a form with title and description. */
public final class RenameMeeting {

  /** Forms that carry the id of a meeting. */
  private static final String RENAMED = "renamed";

  private static final String TITLE = "title";
  private static final String DESCRIPTION = "description";

  public OpeningAction opening() {
    return new OpeningAction(MeetingButtons.RENAME, RenameMeeting::open);
  }

  public ModalAction modal() {
    return new ModalAction(RENAMED, Ack.PRIVATE_EDIT, RenameMeeting::rename);
  }

  private static FirstResponse open(Invocation invocation) {
    Meeting meeting = invocation.server().meetings().get(MeetingIds.of(invocation));
    return OverView.isOver(meeting)
        ? new FirstResponse.Acknowledgement(
            Ack.PRIVATE_REPLY, later -> OverView.over(meeting, later.phrases()))
        : form(meeting, invocation.phrases());
  }

  private static MessageCreateData rename(Invocation invocation) {
    MeetingChange change =
        new MeetingChange()
            .title(invocation.option(TITLE).orElse(""))
            .description(invocation.option(DESCRIPTION).orElse(""));
    Meeting renamed = invocation.server().meetings().change(MeetingIds.of(invocation), change);
    return StartView.created(
        renamed, invocation.member().getDisplayName(), "", true, invocation.phrases());
  }

  /** The form, with the words that the meeting has. */
  static FirstResponse.Form form(Meeting meeting, Phrases phrases) {
    TextInput title =
        TextInput.create(TITLE, TextInputStyle.SHORT)
            .setRequiredRange(1, StartMeeting.LONGEST_TITLE)
            .setValue(Markdown.cut(meeting.getTitle(), StartMeeting.LONGEST_TITLE))
            .build();
    String words = Objects.requireNonNullElse(meeting.getDescription(), "");
    TextInput.Builder description =
        TextInput.create(DESCRIPTION, TextInputStyle.PARAGRAPH)
            .setRequired(false)
            .setMaxLength(StartMeeting.LONGEST_DESCRIPTION);
    if (!words.isEmpty()) {
      description.setValue(Markdown.cut(words, StartMeeting.LONGEST_DESCRIPTION));
    }
    return new FirstResponse.Form(
        Modal.create(
                new CustomId(RENAMED, meeting.getId()).toString(),
                phrases.say("start.rename.title"))
            .addComponents(
                Label.of(phrases.say("start.rename.field.title"), title),
                Label.of(phrases.say("start.rename.field.description"), description.build()))
            .build());
  }
}
