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
import dev.kalturadiscord.bot.StubServer;
import dev.kalturadiscord.bot.interaction.GuildRole;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.DamagedSetting;
import dev.kalturadiscord.client.model.GuildConfiguration;
import dev.kalturadiscord.client.model.Role;
import dev.kalturadiscord.client.model.SharingPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

class EditSettingTest extends InConversation {

  private static final String END = "commands.permissions.kaltura-end";

  @Test
  void everySettingHasAnEditorAndAWayBack() {
    for (ConfigurationKey definition : Configurations.keys()) {
      MessageCreateData editor = edit(definition.getKey());
      DiscordLimits.hold(editor);
      assertThat(editor.getComponents()).as(definition.getKey()).hasSizeGreaterThan(1);
      assertThat(conversation.use(editor, "Back").getEmbeds().getFirst().getTitle())
          .isEqualToIgnoringCase(definition.getSection().getValue());
    }
  }

  @Test
  void aSwitchIsPressed() throws IOException {
    MessageCreateData editor = edit("meetings.mentionsInShares");
    Golden.matches("edit-switch", editor.toData());
    GuildConfiguration changed = defaults().version(8L);
    changed.getMeetings().mentionsInShares(true);
    takes(overridden(changed, "meetings.mentionsInShares", true, false));

    MessageCreateData answer = conversation.use(editor, "On");

    assertThat(conversation.change().body())
        .isEqualTo("{\"meetings\":{\"mentionsInShares\":true}}");
    assertThat(conversation.change().ifMatch()).isEqualTo(ETAG);
    Golden.matches("edit-switched", answer.toData());
    takes(defaults().version(9L));
    conversation.use(answer, "Off");
    assertThat(conversation.server.calls().getLast().body())
        .isEqualTo("{\"meetings\":{\"mentionsInShares\":false}}");
  }

  @Test
  void aChoiceIsChosen() throws IOException {
    MessageCreateData editor = edit("meetings.sharing");
    Golden.matches("edit-choice", editor.toData());
    GuildConfiguration changed = defaults().version(8L);
    changed.getMeetings().sharing(SharingPolicy.HOST);
    takes(overridden(changed, "meetings.sharing", "host", "everyone"));
    MessageCreateData answer = conversation.use(editor, "Choose…", "host");
    assertThat(conversation.change().body()).isEqualTo("{\"meetings\":{\"sharing\":\"host\"}}");
    assertThat(answer.getEmbeds().getFirst().getDescription())
        .endsWith("Everyone (default) → Host, moderators and administrators");
  }

  @Test
  void aNumberIsEntered() throws IOException {
    MessageCreateData editor = edit("meetings.joinWindowMinutes");
    Golden.matches("edit-number", editor.toData());
    Modal form = conversation.open(editor, "Enter a number…");
    Golden.matches("edit-number-form", form.toData());
    GuildConfiguration changed = defaults().version(8L);
    changed.getMeetings().joinWindowMinutes(30);
    takes(overridden(changed, "meetings.joinWindowMinutes", 30, 15));
    MessageCreateData answer = conversation.submit(form, " 30 ");
    assertThat(conversation.change().body()).isEqualTo("{\"meetings\":{\"joinWindowMinutes\":30}}");
    assertThat(conversation.change().ifMatch()).isEqualTo(ETAG);
    assertThat(answer.getEmbeds().getFirst().getDescription())
        .endsWith("15 minutes (default) → 30 minutes");
  }

  @Test
  void aChannelIsChosenAndGivenBack() throws IOException {
    MessageCreateData editor = edit("notifications.channels.meeting_end");
    Golden.matches("edit-channel", editor.toData());
    GuildConfiguration changed = defaults().version(8L);
    changed.getNotifications().putChannelsItem("meeting_end", "2100000000000000002");
    overridden(changed, "notifications.channels.meeting_end", "2100000000000000002", null);
    takes(changed);
    MessageCreateData chosen = conversation.use(editor, "Choose a channel…", "2100000000000000002");
    assertThat(conversation.change().body())
        .isEqualTo("{\"notifications\":{\"channels\":{\"meeting_end\":\"2100000000000000002\"}}}");
    assertThat(chosen.getEmbeds().getFirst().getDescription())
        .endsWith("— (the default channel) (default) → <#2100000000000000002>");
    takes(defaults().version(9L));
    conversation.use(chosen, "None");
    assertThat(conversation.server.calls().getLast().body())
        .isEqualTo("{\"notifications\":{\"channels\":{\"meeting_end\":null}}}");
  }

  @Test
  void rolesAreChosen() throws IOException {
    conversation.rolesAre(new GuildRole(ROLE, "Teachers"), new GuildRole("22", "Students"));
    GuildConfiguration configuration = defaults();
    configuration.getCommands().putPermissionsItem("kaltura-end", List.of(ROLE, "23"));
    overridden(configuration, END, List.of(ROLE, "23"), List.of(GUILD));
    conversation.has(configuration);
    MessageCreateData editor = edit(END);
    Golden.matches("edit-roles", editor.toData());
    takes(defaults().version(8L));
    conversation.use(editor, "Choose up to 25 roles…", "22", ROLE);
    assertThat(conversation.change().body())
        .isEqualTo(
            "{\"commands\":{\"permissions\":{\"kaltura-end\":[\"22\",\"%s\"]}}}".formatted(ROLE));
  }

  @Test
  void everyoneAndNobodyAreButtons() {
    MessageCreateData editor = edit(END);
    takes(defaults().version(8L));
    conversation.use(editor, "Only administrators");
    conversation.use(editor, "Everyone");
    conversation.use(editor, "Choose up to 25 roles…");
    assertThat(conversation.server.calls())
        .extracting(call -> call.body())
        .filteredOn(body -> !body.isEmpty())
        .containsExactly(
            "{\"commands\":{\"permissions\":{\"kaltura-end\":[]}}}",
            "{\"commands\":{\"permissions\":{\"kaltura-end\":[\"%s\"]}}}".formatted(GUILD),
            "{\"commands\":{\"permissions\":{\"kaltura-end\":[]}}}");
  }

  @Test
  void moreRolesThanAMenuTakesAreNotAllPreselected() {
    List<String> ids = IntStream.range(100, 140).mapToObj(String::valueOf).toList();
    conversation.rolesAre(
        ids.stream().map(id -> new GuildRole(id, "Role " + id)).toArray(GuildRole[]::new));
    GuildConfiguration configuration = defaults();
    configuration.getCommands().putPermissionsItem("kaltura-end", ids);
    conversation.has(configuration);
    assertThat(
            edit(END)
                .getComponentTree()
                .findAll(EntitySelectMenu.class)
                .getFirst()
                .getDefaultValues())
        .hasSize(25);
  }

  @Test
  void aRoleIsChosenAndThenWhatItsMembersAre() throws IOException {
    GuildConfiguration configuration = defaults();
    configuration.getRoles().putMappingItem("22", Role.ADMINISTRATOR);
    conversation.has(overridden(configuration, "roles.mapping.22", "administrator", null));
    MessageCreateData roles = edit("roles.mapping.{roleId}");
    Golden.matches("edit-mapping", roles.toData());
    MessageCreateData editor = conversation.use(roles, "Choose a role…", ROLE);
    Golden.matches("edit-mapped", editor.toData());
    GuildConfiguration changed = defaults().version(8L);
    changed.getRoles().putMappingItem(ROLE, Role.MODERATOR);
    takes(overridden(changed, "roles.mapping." + ROLE, "moderator", null));
    MessageCreateData chosen = conversation.use(editor, "Choose…", "moderator");
    assertThat(conversation.change().body())
        .isEqualTo("{\"roles\":{\"mapping\":{\"%s\":\"moderator\"}}}".formatted(ROLE));
    takes(defaults().version(9L));
    conversation.use(chosen, "Choose…", "-");
    assertThat(conversation.server.calls().getLast().body())
        .isEqualTo("{\"roles\":{\"mapping\":{\"%s\":null}}}".formatted(ROLE));
  }

  @Test
  void manyMappedRolesFitIntoAMessage() {
    GuildConfiguration configuration = defaults();
    for (int i = 100; i < 350; i++) {
      configuration.getRoles().putMappingItem("2200000000000000" + i, Role.MODERATOR);
    }
    conversation.has(configuration);
    MessageCreateData roles = edit("roles.mapping.{roleId}");
    DiscordLimits.hold(roles);
    assertThat(roles.getEmbeds().getFirst().getDescription()).contains("<@&2200000000000000100>");
    assertThat(roles.getEmbeds().getFirst().getDescription()).containsPattern("… and [0-9]+ more");
  }

  @Test
  void whatWasChangedGoesBackToItsDefault() {
    conversation.has(joinWindow(30, 7));
    MessageCreateData editor = edit("meetings.joinWindowMinutes");
    takes(defaults().version(8L));
    MessageCreateData answer = conversation.use(editor, "Back to default");
    assertThat(conversation.change().body())
        .isEqualTo("{\"meetings\":{\"joinWindowMinutes\":null}}");
    assertThat(labels(answer)).contains("Undo").doesNotContain("Back to default");
  }

  @Test
  void aChangeIsUndoneWhereItWasMade() {
    conversation.has(joinWindow(30, 7));
    MessageCreateData editor = edit("meetings.joinWindowMinutes");
    takes(defaults().version(8L));
    MessageCreateData changed = conversation.use(editor, "Back to default");
    conversation.takes("POST", "/undo", joinWindow(30, 9), "\"9-a\"");
    conversation.has(defaults().version(8L));

    MessageCreateData undone = conversation.use(changed, "Undo");

    assertThat(conversation.server.calls().getLast().ifMatch()).isEqualTo("\"8-a\"");
    assertThat(undone.getEmbeds().getFirst().getTitle()).isEqualTo("Change Undone");
    assertThat(undone.getEmbeds().getLast().getDescription())
        .contains("**Now:** 30 minutes\n**Default:** 15 minutes");
    assertThat(labels(undone)).contains("Undo", "Back to default");
  }

  @Test
  void whatIsLikeThisAlreadyIsSaidAndNotUndone() {
    MessageCreateData editor = edit("meetings.mentionsInShares");
    takes(defaults());
    MessageCreateData answer = conversation.use(editor, "On");
    assertThat(answer.getContent()).startsWith("Nothing to change, it is like this already:");
    assertThat(labels(answer)).doesNotContain("Undo");
  }

  @Test
  void aDamagedSettingIsRepairedInItsEditor() {
    GuildConfiguration configuration = defaults();
    configuration.addDamagedItem(
        new DamagedSetting().key("meetings.mentionsInShares").detail("must be true or false."));
    conversation.has(configuration);
    MessageCreateData editor = edit("meetings.mentionsInShares");
    assertThat(editor.getEmbeds().getFirst().getDescription())
        .contains("⚠️ What is stored cannot be used. must be true or false.");
    assertThat(labels(editor)).containsExactly("On", "Off", "Back to default", "Back");
    takes(defaults().version(8L));
    assertThat(conversation.use(editor, "Back to default").getEmbeds().getFirst().getDescription())
        .endsWith("⚠️ unusable → Off (default)");
  }

  @Test
  void aRefusedNumberIsExplainedAsByTheCommand() throws IOException {
    conversation.refuses("/meetings/joinWindowMinutes", "out_of_range", "must be 0 to 1440.");
    MessageCreateData editor = edit("meetings.joinWindowMinutes");
    MessageCreateData refused =
        conversation.submit(conversation.open(editor, "Enter a number…"), "5000");
    assertThat(refused.getEmbeds().getFirst())
        .isEqualTo(
            conversation
                .run(
                    "kaltura-config-update",
                    Map.of("section", "meetings", "key", "joinWindowMinutes", "value", "5000"))
                .getEmbeds()
                .getFirst());
    assertThat(labels(refused)).containsExactly("Enter a number…", "Back");
    DiscordLimits.hold(refused);
  }

  @Test
  void wordsInsteadOfANumberAreLeftToTheServer() {
    conversation.refuses("/meetings/joinWindowMinutes", "wrong_type", "must be a whole number.");
    Modal form = conversation.open(edit("meetings.joinWindowMinutes"), "Enter a number…");
    assertThat(conversation.submit(form, "half an hour").getEmbeds().getFirst().getDescription())
        .contains("cannot be “half an hour”");
    assertThat(conversation.change().body())
        .isEqualTo("{\"meetings\":{\"joinWindowMinutes\":\"half an hour\"}}");
  }

  @Test
  void aRefusedRoleIsNamed() {
    conversation.refuses(
        "/commands/permissions/kaltura-end/1", "unknown_role", "is no role of this guild.");
    MessageCreateData refused = conversation.use(edit(END), "Choose up to 25 roles…", "22", "23");
    assertThat(refused.getEmbeds().getFirst().getDescription())
        .contains("there is no role “23” in this server");
  }

  @Test
  void theSecondAdministratorIsToldWhatTheFirstChangedAndCanRepeat() throws IOException {
    MessageCreateData editor = edit("meetings.joinWindowMinutes");
    Modal form = conversation.open(editor, "Enter a number…");
    conversation.isTooLate();
    conversation.server.answer(
        "GET " + Conversation.CONFIGURATION,
        200,
        Configurations.json(joinWindow(45, 9)),
        "\"9-a\"");

    MessageCreateData told = conversation.submit(form, "30");

    assertThat(conversation.server.calls())
        .filteredOn(call -> call.request().startsWith("PATCH"))
        .extracting(StubServer.Call::ifMatch)
        .containsExactly(ETAG);
    Golden.matches("edit-meanwhile", told.toData());
    takes(joinWindow(30, 10));
    conversation.submit(conversation.open(told, "Enter a number…"), "30");
    assertThat(conversation.server.calls().getLast().ifMatch()).isEqualTo("\"9-a\"");
  }

  @Test
  void aKindOfValueFromTheFutureIsShownButNotOffered() {
    conversation.server.answer(
        "GET /configuration-keys",
        200,
        """
        {"items":[{"key":"meetings.sharing","section":"meetings","kind":"matrix"}]}
        """);
    MessageCreateData editor = edit("meetings.sharing");
    assertThat(editor.getEmbeds().getFirst().getDescription())
        .contains("**Now:** everyone", "Change it with `/kaltura-config-update`.");
    assertThat(labels(editor)).containsExactly("Back");
  }

  @Test
  void aButtonWhoseKeyIsGoneIsNoLongerValid() {
    for (String use :
        List.of(
            "k1:edit:meetings.gone",
            "k1:editrole:meetings.sharing",
            "k1:editset:7-3f2a9c1e 7 meetings.gone on",
            "k1:editset:7-3f2a9c1e 7 meetings.sharing")) {
      assertThatThrownBy(() -> conversation.use(use)).as(use).hasMessage("UnknownMenu");
    }
    assertThatThrownBy(() -> conversation.use("k1:editset:7-3f2a9c1e 7 meetings.sharing maybe"))
        .hasMessage("UnknownButton");
    assertThatThrownBy(() -> conversation.open("k1:editform:7-3f2a9c1e 7 meetings.gone", List.of()))
        .hasMessage("UnknownMenu");
    assertThat(conversation.changedNothing()).isTrue();
  }

  @Test
  void withoutAListOfKeysNothingIsOpenedOrChanged() {
    MessageCreateData editor = edit("meetings.joinWindowMinutes");
    Modal form = conversation.open(editor, "Enter a number…");
    conversation.restart();
    conversation.hasNoKeys();
    assertThatThrownBy(() -> conversation.open(editor, "Enter a number…"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> conversation.submit(form, "30")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> edit("meetings.sharing")).isInstanceOf(ProblemException.class);
    assertThat(conversation.changedNothing()).isTrue();
  }

  @Test
  void aFormIsForAdministratorsOnly() {
    MessageCreateData editor = edit("meetings.joinWindowMinutes");
    conversation.server.refuse("GET " + Conversation.CONFIGURATION, 403, "forbidden");
    assertThatThrownBy(() -> conversation.open(editor, "Enter a number…"))
        .hasMessage("AdministratorsOnly");
  }

  private MessageCreateData edit(String key) {
    return conversation.use("k1:edit:" + key.substring(0, key.indexOf('.')), key);
  }

  private void takes(GuildConfiguration after) {
    conversation.takes("PATCH", "", after, "\"%d-a\"".formatted(after.getVersion()));
  }

  private static GuildConfiguration joinWindow(int minutes, long version) {
    GuildConfiguration configuration = defaults().version(version);
    configuration.getMeetings().joinWindowMinutes(minutes);
    return overridden(configuration, "meetings.joinWindowMinutes", minutes, 15);
  }

  private static List<String> labels(MessageCreateData shown) {
    return shown.getComponentTree().findAll(Button.class).stream().map(Button::getLabel).toList();
  }
}
