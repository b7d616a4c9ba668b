package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.bot.Configurations.ETAG;
import static dev.kalturadiscord.bot.Configurations.GUILD;
import static dev.kalturadiscord.bot.Configurations.ROLE;
import static dev.kalturadiscord.bot.Configurations.defaults;
import static dev.kalturadiscord.bot.Configurations.overridden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.DiscordLimits;
import dev.kalturadiscord.bot.Golden;
import dev.kalturadiscord.bot.interaction.GuildRole;
import dev.kalturadiscord.client.model.GuildConfiguration;
import dev.kalturadiscord.client.model.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

class UpdateConfigurationTest extends InConversation {

  private static final String AFTER = "\"8-0000aaaa\"";

  @Test
  void theAnswerShowsBeforeAndAfterAndOffersToUndo() throws IOException {
    GuildConfiguration after = defaults().version(8L);
    after.getMeetings().joinWindowMinutes(30);
    conversation.takes("PATCH", "", overridden(after, "meetings.joinWindowMinutes", 30, 15), AFTER);
    Golden.matches("config-update", update("meetings", "joinwindowminutes", "30").toData());
    assertThat(conversation.change().ifMatch()).isEqualTo(ETAG);
    assertThat(conversation.change().body()).isEqualTo("{\"meetings\":{\"joinWindowMinutes\":30}}");
  }

  @Test
  void aDefaultIsMarkedAsOne() {
    GuildConfiguration before = defaults();
    before.getMeetings().joinWindowMinutes(30);
    conversation.has(overridden(before, "meetings.joinWindowMinutes", 30, 15));
    conversation.takes("PATCH", "", defaults().version(8L), AFTER);
    assertThat(text(update("meetings", "meetings.joinWindowMinutes", "default")))
        .isEqualTo(
            "**Room opens before the start by** (`meetings.joinWindowMinutes`): "
                + "30 minutes → 15 minutes (default)");
    assertThat(conversation.change().body()).contains("\"joinWindowMinutes\":null");
  }

  @Test
  void aRoleIsMappedByItsName() {
    conversation.rolesAre(new GuildRole(ROLE, "Teachers"));
    GuildConfiguration after = defaults().version(8L);
    after.getRoles().putMappingItem(ROLE, Role.MODERATOR);
    conversation.takes(
        "PATCH", "", overridden(after, "roles.mapping." + ROLE, "moderator", null), AFTER);
    assertThat(text(update("roles", "roles.mapping.@teachers", "Moderator")))
        .isEqualTo("**<@&%1$s>** (`roles.mapping.%1$s`): — (default) → Moderator".formatted(ROLE));
    assertThat(conversation.change().body())
        .isEqualTo("{\"roles\":{\"mapping\":{\"%s\":\"moderator\"}}}".formatted(ROLE));
  }

  @Test
  void everybodyIsTheRoleOfTheGuild() {
    conversation.takes("PATCH", "", defaults(), ETAG);
    update("commands", "permissions.kaltura-start", "@everyone");
    assertThat(conversation.change().body())
        .isEqualTo("{\"commands\":{\"permissions\":{\"kaltura-start\":[\"" + GUILD + "\"]}}}");
  }

  @Test
  void whatIsLikeThisAlreadyIsSaidSo() {
    conversation.takes("PATCH", "", defaults(), ETAG);
    assertThat(update("notifications", "enabled", "on").getContent())
        .isEqualTo(
            "Nothing to change, it is like this already:\n**Notifications** (`enabled`): On");
  }

  @Test
  void aTemplateOfFullLengthFitsIntoTheAnswer() {
    String template = "\\*".repeat(750);
    GuildConfiguration after = defaults().version(8L);
    after.getNotifications().putTemplatesItem("meeting_end", template);
    conversation.takes(
        "PATCH",
        "",
        overridden(after, "notifications.templates.meeting_end", template, "x"),
        AFTER);
    MessageCreateData answer = update("notifications", "templates.meeting_end", template);
    DiscordLimits.hold(answer);
    assertThat(text(answer)).contains("→").endsWith("…");
  }

  @Test
  void aKeyOfAnotherSectionThanTheChosenOneChangesNothing() {
    assertThat(update("meetings", "roles.default", "moderator").getContent())
        .isEqualTo(
            "`roles.default` belongs to the section Roles, but you chose Meetings, so nothing was"
                + " changed. Choose the section Roles and try again.");
    assertThat(conversation.changedNothing()).isTrue();
  }

  @Test
  void everyRefusalOfTheContractHasASentence() throws IOException {
    Map<String, List<String>> refusals = new LinkedHashMap<>();
    refusals.put("unknown_key", List.of("meetings", "length", "5", "/meetings/length"));
    refusals.put("not_a_section", List.of("meetings", "meetings", "5", "/meetings"));
    refusals.put("wrong_type", List.of("features", "recording", "maybe", "/features/recording"));
    refusals.put("not_a_choice", List.of("meetings", "sharing", "me", "/meetings/sharing"));
    refusals.put(
        "out_of_range",
        List.of("meetings", "joinWindowMinutes", "9999", "/meetings/joinWindowMinutes"));
    refusals.put("too_long", template("x".repeat(1501)));
    refusals.put("blank", template("\" \""));
    refusals.put("control_character", template("a\tb"));
    refusals.put("unknown_placeholder", template("{{title}} {{ host }} {{<@1>}}"));
    refusals.put("unclosed_placeholder", template("{{title"));
    refusals.put(
        "not_an_id", List.of("roles", "mapping.@Nobody", "viewer", "/roles/mapping/@Nobody"));
    refusals.put(
        "unknown_role",
        List.of(
            "commands", "permissions.kaltura-end", "1 2", "/commands/permissions/kaltura-end/1"));
    refusals.put(
        "unknown_channel",
        List.of("notifications", "channels.default", "<#9>", "/notifications/channels/default"));
    refusals.put(
        "not_a_text_channel",
        List.of("notifications", "channels.default", "<#9>", "/notifications/channels/default"));
    refusals.put(
        "too_many",
        List.of("commands", "permissions.kaltura-end", "1 2", "/commands/permissions/kaltura-end"));
    refusals.put(
        "everyone_not_allowed",
        List.of("roles", "mapping.everyone", "moderator", "/roles/mapping/" + GUILD));
    List<String> sentences = new ArrayList<>();
    refusals.forEach(
        (code, refusal) -> {
          conversation.refuses(refusal.get(3), code, "at most 25 are allowed.");
          MessageCreateData answer = update(refusal.get(0), refusal.get(1), refusal.get(2));
          DiscordLimits.hold(answer);
          assertThat(answer.getEmbeds().getFirst().getTitle()).isEqualTo("Not Changed");
          sentences.add(code + ": " + text(answer));
        });
    assertThat(refusals.keySet()).isEqualTo(Configurations.refusalCodes());
    Golden.matches("config-refusals", DataArray.fromCollection(sentences));
  }

  @Test
  void aRefusalThatThisBotDoesNotKnowIsToldInTheServersWords() {
    conversation.refuses("/meetings/sharing", "too_friendly", "must not be *that* friendly.");
    assertThat(text(update("meetings", "sharing", "everyone")))
        .isEqualTo("`meetings.sharing`: must not be \\*that\\* friendly.");
    conversation.refuses("/polls/length", "out_of_range", "must be 1 to 5.");
    assertThat(text(update("meetings", "sharing", "everyone")))
        .isEqualTo("`polls.length`: must be 1 to 5.");
  }

  @Test
  void aRoleThatIsGoneIsNamedByItsId() {
    conversation.refuses("/roles/mapping/2299", "unknown_role", "is unknown.");
    assertThat(text(update("roles", "mapping.<@&2299>", "viewer")))
        .isEqualTo(
            "**<@&2299>** (`roles.mapping.2299`): there is no role “2299” in this server"
                + " (any more).");
  }

  @Test
  void whoIsTooLateHearsWhoChangedWhat() throws IOException {
    conversation.isTooLate();
    MessageCreateData answer = update("meetings", "sharing", "host");
    Golden.matches("config-meanwhile", answer.toData());
    DiscordLimits.hold(answer);
  }

  @Test
  void whoIsTooLateHearsItEvenWithoutTheHistory() {
    conversation.server.refuse("PATCH " + Conversation.CONFIGURATION, 412, "precondition_failed");
    conversation.server.refuse(
        "GET " + Conversation.CONFIGURATION + "/history?limit=50", 503, "unavailable");
    assertThatThrownBy(() -> update("meetings", "sharing", "host"))
        .hasMessageContaining("precondition_failed");
  }

  @Test
  void onlyAdministratorsChangeIt() {
    conversation.server.refuse("GET " + Conversation.CONFIGURATION, 403, "forbidden");
    assertThatThrownBy(() -> update("meetings", "sharing", "host"))
        .hasMessage("AdministratorsOnly");
    conversation.has(defaults());
    conversation.server.refuse("PATCH " + Conversation.CONFIGURATION, 403, "forbidden");
    assertThatThrownBy(() -> update("meetings", "sharing", "host"))
        .hasMessage("AdministratorsOnly");
  }

  private static List<String> template(String words) {
    return List.of(
        "notifications",
        "templates.meeting_start",
        words,
        "/notifications/templates/meeting_start");
  }

  private MessageCreateData update(String section, String key, String value) {
    return conversation.run(
        "kaltura-config-update", Map.of("section", section, "key", key, "value", value));
  }

  private static String text(MessageCreateData answer) {
    return String.valueOf(answer.getEmbeds().getFirst().getDescription());
  }
}
