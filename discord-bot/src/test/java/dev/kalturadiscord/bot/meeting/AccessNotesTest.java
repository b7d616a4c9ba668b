package dev.kalturadiscord.bot.meeting;

import static net.dv8tion.jda.api.Permission.MESSAGE_EMBED_LINKS;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND_IN_THREADS;
import static net.dv8tion.jda.api.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.Meetings;
import dev.kalturadiscord.bot.Talk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may share where, and what the bot says where it may not write. */
class AccessNotesTest {

  private static final String LACKS = "since I lack ";
  private static final String ASK = "Ask an administrator of this server";

  private Talk talk;

  @BeforeEach
  void begin() throws IOException {
    talk = new Talk();
    talk.server().answer("POST /meetings", 201, Meetings.json("mtg_1", "live"));
    talk.server().answer("POST /meetings/mtg_1/share", 202, Meetings.shared("live"));
  }

  @AfterEach
  void end() {
    talk.close();
  }

  @Test
  void nothingIsSaidWhereTheBotMayDoWhatItNeeds() {
    talk.botCan(false, VIEW_CHANNEL, MESSAGE_SEND, MESSAGE_EMBED_LINKS);
    assertThat(start()).doesNotContain(LACKS);
    assertThat(share()).isEqualTo("Shared. The message follows in this channel.");
  }

  @Test
  void whatTheBotLacksIsNamed() {
    talk.botCan(false, VIEW_CHANNEL, MESSAGE_EMBED_LINKS);
    assertThat(start())
        .startsWith("Your webinar has been created!")
        .contains(LACKS + "the permission **Send Messages**.", ASK);
    talk.in("2101");
    talk.botCan(false);
    assertThat(start())
        .contains("the permissions **View Channel**, **Send Messages**, **Embed Links**.");
  }

  @Test
  void inAThreadItTakesAnotherPermission() {
    talk.can(String.valueOf(MESSAGE_SEND_IN_THREADS.getRawValue()));
    talk.botCan(true, VIEW_CHANNEL, MESSAGE_SEND, MESSAGE_EMBED_LINKS);
    assertThat(share()).contains(LACKS + "the permission **Send Messages in Threads**.");
    talk.in("2101");
    talk.botCan(true, VIEW_CHANNEL, MESSAGE_SEND_IN_THREADS, MESSAGE_EMBED_LINKS);
    assertThat(share()).isEqualTo("Shared. The message follows in this channel.");
  }

  @Test
  void aPersonIsToldOnceADayForEachChannel() {
    talk.botCan(false, VIEW_CHANNEL);
    assertThat(start()).contains(LACKS);
    assertThat(start()).doesNotContain(LACKS);
    assertThat(share()).endsWith("in this channel as far as I may write here.");
    talk.be("4001");
    assertThat(start()).contains(LACKS);
    talk.in("2101");
    assertThat(start()).contains(LACKS);
    talk.wait(Duration.ofHours(25));
    assertThat(start()).contains(LACKS);
  }

  @Test
  void whoCannotWriteInAChannelSharesNothingThere() {
    talk.can("1024");
    assertThatThrownBy(this::share).hasMessage("CannotWriteHere");
    talk.can(String.valueOf(MESSAGE_SEND.getRawValue()));
    talk.botCan(true, VIEW_CHANNEL, MESSAGE_SEND_IN_THREADS, MESSAGE_EMBED_LINKS);
    assertThatThrownBy(this::share).hasMessage("CannotWriteHere");
    assertThat(talk.server().calls()).isEmpty();
    talk.can("8");
    assertThat(share()).startsWith("Shared.");
  }

  @Test
  void aPlannedMeetingIsNotSaidToBeAnnounced() {
    talk.server().answer("POST /meetings", 201, Meetings.json("mtg_1", "scheduled"));
    assertThat(start()).contains("Share it with the channel").doesNotContain("follows");
  }

  private String start() {
    return talk.run("kaltura-start", Map.of("type", "webinar", "title", "Weekly sync"))
        .getContent();
  }

  private String share() {
    return talk.use("k1:share:mtg_1", List.of()).getContent();
  }
}
