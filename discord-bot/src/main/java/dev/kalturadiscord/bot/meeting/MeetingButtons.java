package dev.kalturadiscord.bot.meeting;

import dev.kalturadiscord.bot.interaction.CustomId;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.client.model.Meeting;
import net.dv8tion.jda.api.components.buttons.Button;

/** The buttons of meetings. */
final class MeetingButtons {

  static final String JOIN = "join";
  static final String END = "end";
  static final String SHARE = "share";
  static final String LIST = "list";
  static final String AGAIN = "again";
  static final String RECORDINGS = "recordings";
  static final String OPEN_RECORDINGS = "openrecordings";
  static final String ANOTHER = "another";
  static final String RENAME = "rename";

  private MeetingButtons() {}

  static Button join(String meetingId, String label) {
    return Button.primary(new CustomId(JOIN, meetingId).toString(), label);
  }

  static Button end(String meetingId, String label) {
    return Button.danger(new CustomId(END, meetingId).toString(), label);
  }

  static Button share(String meetingId, Phrases phrases) {
    return Button.secondary(new CustomId(SHARE, meetingId).toString(), phrases.say("button.share"));
  }

  static Button page(int page, String label) {
    return Button.secondary(new CustomId(LIST, String.valueOf(page)).toString(), label);
  }

  /** Carries the idempotency key of the start. */
  static Button again(String key, String label) {
    return Button.primary(new CustomId(AGAIN, key).toString(), label);
  }

  /** Carries the idempotency key of the start that was refused. */
  static Button another(String key, Phrases phrases) {
    return Button.secondary(
        new CustomId(ANOTHER, key).toString(), phrases.say("button.start-another"));
  }

  static Button rename(String meetingId, Phrases phrases) {
    return Button.secondary(
        new CustomId(RENAME, meetingId).toString(), phrases.say("button.rename"));
  }

  static Button recordings(Meeting meeting, int page, String label) {
    return Button.secondary(
        new CustomId(RECORDINGS, meeting.getId() + ":" + page).toString(), label);
  }

  /** For a message of everybody: opens the list for the one who presses it. */
  static Button openRecordings(String meetingId, String label) {
    return Button.secondary(new CustomId(OPEN_RECORDINGS, meetingId).toString(), label);
  }
}
