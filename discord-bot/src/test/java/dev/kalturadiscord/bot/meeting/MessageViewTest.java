package dev.kalturadiscord.bot.meeting;

import static dev.kalturadiscord.bot.Meetings.NOON;
import static dev.kalturadiscord.bot.Meetings.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.DeliveryExamples;
import dev.kalturadiscord.bot.DiscordLimits;
import dev.kalturadiscord.bot.Golden;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.Delivery;
import dev.kalturadiscord.client.model.DeliveryOccasion;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.MeetingState;
import dev.kalturadiscord.client.model.MeetingType;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageViewTest {

  private static final String MAX = "4000000000000000002";

  private final Phrases phrases = new Texts().in(Locale.ENGLISH);

  @BeforeAll
  static void neverPing() {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  @ParameterizedTest
  @EnumSource(
      value = MeetingState.class,
      names = {"SCHEDULED", "LIVE", "ENDED", "CANCELLED"})
  void theMessageOfAStartInEachState(MeetingState state) throws IOException {
    Golden.matches(
        "message-start-" + state.getValue(),
        MessageView.edit(DeliveryExamples.start().meeting(in(state)), phrases).toData());
  }

  @ParameterizedTest
  @EnumSource(
      value = MeetingState.class,
      names = {"SCHEDULED", "LIVE", "ENDED", "CANCELLED"})
  void theMessageOfAShareInEachState(MeetingState state) throws IOException {
    Golden.matches(
        "message-share-" + state.getValue(),
        MessageView.of(DeliveryExamples.share().meeting(in(state)), phrases).toData());
  }

  @Test
  void aMeetingThatNoMemberEnded() throws IOException {
    Meeting meeting = in(MeetingState.ENDED).endedByDiscordUserId(null);
    Golden.matches(
        "message-ended-by-itself",
        MessageView.edit(DeliveryExamples.start().meeting(meeting), phrases).toData());
  }

  @Test
  void hostileWordsStayWords() throws IOException {
    Delivery delivery =
        DeliveryExamples.share()
            .requestedBy("@here")
            .mentionsAllowed(true)
            .template(
                """
                @here <@&2200000000000000003> {{ username }} invites you: {{title}}
                {{type}} `{{id}}` by {{creator}}, {{start_time}} to {{end_time}}, {{duration}}""")
            .meeting(
                meeting()
                    .title("@everyone <@&1> {{id}} $1 $& \\ \u202Eevil [x](http://evil) **x**")
                    .description("[look](http://evil) @here <#1>\n**bold** stays"));
    Golden.matches("message-hostile", MessageView.of(delivery, phrases).toData());
  }

  @Test
  void aLongTemplateFitsIntoAMessage() throws IOException {
    Delivery delivery =
        DeliveryExamples.share()
            .template("{{title}}\n".repeat(125))
            .meeting(meeting().title("🧮".repeat(256)));
    Golden.matches("message-long", MessageView.of(delivery, phrases).toData());
  }

  @Test
  void onlyAPostPingsAndOnlyWhereTheGuildAllowsIt() {
    Delivery allowed = DeliveryExamples.share().template("@here come").mentionsAllowed(true);
    assertThat(MessageView.of(allowed, phrases).getAllowedMentions())
        .containsExactlyInAnyOrder(MentionType.EVERYONE, MentionType.HERE, MentionType.ROLE);
    assertThat(MessageView.edit(allowed, phrases).getAllowedMentions()).isEmpty();
    assertThat(MessageView.of(DeliveryExamples.share(), phrases).getAllowedMentions()).isEmpty();
  }

  @Test
  void whatIsOverDoesNotInvite() {
    for (MeetingState state : EnumSet.of(MeetingState.ENDED, MeetingState.CANCELLED)) {
      String shown =
          MessageView.edit(DeliveryExamples.share().meeting(in(state)), phrases)
              .toData()
              .toString();
      assertThat(shown).doesNotContain("inviting", "k1:join:");
    }
  }

  @Test
  void everythingThatAMessageMayShowIsReplacedByAnEdit() {
    assertThat(
            MessageView.edit(
                    DeliveryExamples.start().template(null).meeting(in(MeetingState.CANCELLED)),
                    phrases)
                .toData()
                .keys())
        .contains("content", "embeds", "components", "allowed_mentions");
    assertThat(
            MessageView.edit(DeliveryExamples.start().template(null), phrases)
                .toData()
                .getString("content"))
        .isEmpty();
  }

  @Test
  void placesForLinksSayWhereTheButtonIs() {
    Delivery delivery = DeliveryExamples.start().template("{{title}}: {{url}}");
    assertThat(MessageView.of(delivery, phrases).getContent())
        .isEqualTo("Weekly sync: the button below");
  }

  @Test
  void whatAnApplicationSharedIsSaidSo() {
    Delivery delivery = DeliveryExamples.share().requestedBy(null).template("{{username}} invites");
    MessageCreateData message = MessageView.of(delivery, phrases);
    assertThat(message.getContent()).isEqualTo("an application invites");
    assertThat(message.getEmbeds().getFirst().getFields())
        .extracting(MessageEmbed.Field::getName)
        .doesNotContain("Shared by");
  }

  @Test
  void aMeetingWithoutATitleHasAName() {
    Delivery delivery =
        DeliveryExamples.share()
            .template("{{title}}, {{duration}}")
            .meeting(meeting().title("\u202E").endsAt(NOON.plusMinutes(1)));
    assertThat(MessageView.of(delivery, phrases).getContent()).isEqualTo("Untitled, 1 minute");
  }

  @Test
  void itSaysWhenKalturaCannotBeAsked() {
    Delivery delivery = DeliveryExamples.start().meeting(meeting().stale(true));
    assertThat(MessageView.of(delivery, phrases).toData().toString())
        .contains("may be out of date");
  }

  @Test
  void aStateOrOccasionFromTheFutureIsShownWithoutSayingMoreThanIsKnown() {
    Delivery delivery =
        DeliveryExamples.start()
            .occasion(DeliveryOccasion.UNKNOWN_DEFAULT_OPEN_API)
            .meeting(in(MeetingState.UNKNOWN_DEFAULT_OPEN_API));
    assertThat(MessageView.of(delivery, phrases).toData().toString())
        .contains("k1:join:")
        .doesNotContain("Live since", "Ended");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1 minute",
    "59, 1 minute",
    "60, 1 minute",
    "3120, 52 minutes",
    "3600, 1 hour",
    "3660, 1 hour 1 minute",
    "86399, 23 hours 59 minutes",
    "86400, 24 hours",
    "-5, 1 minute",
  })
  void howLongItTook(long seconds, String words) {
    assertThat(MeetingWords.duration(Duration.ofSeconds(seconds), phrases)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "*", "👩‍👩‍👧‍👦", "ש", "@everyone ", "\u202E", " ", "`", "{0}'"})
  void discordsLimitsHoldForAnyWords(String piece) {
    for (MeetingState state : MeetingState.values()) {
      DiscordLimits.hold(
          MessageView.of(
              DeliveryExamples.share()
                  .requestedBy(piece.repeat(100))
                  .template("{{title}} {{username}}".repeat(60))
                  .meeting(in(state).title(piece.repeat(300)).description(piece.repeat(4000))),
              phrases));
    }
  }

  private static Meeting in(MeetingState state) {
    Meeting meeting = meeting().type(MeetingType.CLASSROOM).state(state);
    return switch (state) {
      case ENDED -> meeting.endsAt(NOON.plusMinutes(52)).endedByDiscordUserId(MAX);
      case CANCELLED -> meeting.endsAt(NOON.minusHours(2)).endedByDiscordUserId(MAX);
      default -> meeting;
    };
  }
}
