package dev.kalturadiscord.kalturasimulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups of users. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupTest {
  private final KalturaSimulator simulator = Simulators.start();
  private final SimulatorClient client = new SimulatorClient(simulator.uri());
  private String admin = "";

  @BeforeEach
  void startAnew() {
    client.steer("/reset", "");
    admin = client.adminSession("service");
    addUser("discord.1");
    addUser("discord.2");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void aGroupIsAddedChangedAndDeleted() {
    JsonNode group = addGroup("'id': 'discord.7.8', 'screenName': 'Guild/Role', 'tags': 'discord'");
    assertThat(group.path("membersCount").asInt(-1)).isZero();
    assertThat(group.path("status").asInt()).isEqualTo(1);
    assertThat(group.path("objectType").asText()).isEqualTo("KalturaGroup");
    join("discord.1", "discord.7.8");
    assertThat(group("get", "DISCORD.7.8").path("membersCount").asInt()).isOne();
    JsonNode changed =
        call("group_group", "update", "'groupId': 'discord.7.8', 'group': {'description': 'd'}");
    assertThat(changed.path("description").asText()).isEqualTo("d");
    assertThat(changed.path("screenName").asText()).isEqualTo("Guild/Role");
    assertThat(group("delete", "discord.7.8").path("status").asInt()).isEqualTo(2);
    JsonNode gone = group("get", "discord.7.8");
    assertThat(gone.path("code").asText()).isEqualTo("INVALID_GROUP_ID");
    assertThat(gone.at("/args/ID").asText()).isEqualTo("N/A");
    addGroup("'id': 'discord.7.8'");
    assertThat(group("get", "discord.7.8").path("membersCount").asInt(-1)).isZero();
  }

  @Test
  void groupsAndUsersShareOneSpaceOfIds() {
    assertThat(addGroup("'id': 'Discord.1'").path("code").asText())
        .isEqualTo("DUPLICATE_USER_BY_ID");
    addGroup("'id': 'g'");
    assertThat(addGroup("'id': 'G'").at("/args/UID").asText()).isEqualTo("G");
    assertThat(addUser("g").path("code").asText()).isEqualTo("DUPLICATE_USER_BY_ID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'id': 'a:b' | INVALID_FIELD_VALUE",
        "'screenName': 'without id' | INVALID_FIELD_VALUE",
        "'id': 'g', 'screenName': 'http://x' | INVALID_FIELD_VALUE",
        "'id': 'g', 'membersCount': 5 | PROPERTY_VALIDATION_NOT_UPDATABLE"
      })
  void aWrongGroupIsRefused(String properties, String code) {
    assertThat(addGroup(properties).path("code").asText()).isEqualTo(code);
  }

  @Test
  void groupsAreListedByFilter() {
    addGroup("'id': 'one', 'screenName': 'Guild/Role'");
    addGroup("'id': 'two'");
    assertThat(listGroups("'idIn': 'one,two,three'")).isEqualTo(2);
    assertThat(listGroups("'screenNameStartsWith': 'guild/'")).isOne();
    assertThat(call("group_group", "list", "'filter': {}").path("objectType").asText())
        .isEqualTo("KalturaGroupListResponse");
  }

  @Test
  void onlyAdministratorsSeeGroups() {
    addGroup("'id': 'g'");
    String user = client.session(0, "discord.1", "");
    assertThat(client.call("group_group", "get", user, "{'groupId': 'g'}").path("code").asText())
        .isEqualTo("CANNOT_RETRIEVE_ANOTHER_USER_USING_NON_ADMIN_SESSION");
    assertThat(client.call("group_group", "list", user, "{}").path("code").asText())
        .isEqualTo("SERVICE_FORBIDDEN");
  }

  @Test
  void aUserEntersAndLeavesAGroup() {
    addGroup("'id': 'g'");
    JsonNode membership =
        call(
            "groupUser",
            "add",
            "'groupUser': {'userId': 'discord.1', 'groupId': 'g', 'creationMode': 2}");
    assertThat(membership.path("status").asInt(-1)).isZero();
    assertThat(membership.path("creationMode").asInt()).isEqualTo(2);
    assertThat(membership.path("userRole").asInt()).isEqualTo(1);
    assertThat(membership.path("objectType").asText()).isEqualTo("KalturaGroupUser");
    assertThat(members("'groupIdEqual': 'g', 'statusEqual': 0")).isOne();
    assertThat(leave("discord.1", "g").isNull()).isTrue();
    assertThat(members("'groupIdEqual': 'g'")).isZero();
  }

  @Test
  void whatDoesNotFitIsRefusedInKalturasOrder() {
    addGroup("'id': 'g'");
    assertThat(join("nobody", "nothing").path("code").asText()).isEqualTo("USER_NOT_FOUND");
    assertThat(join("discord.1", "discord.2").path("code").asText()).isEqualTo("GROUP_NOT_FOUND");
    join("discord.1", "g");
    JsonNode twice = join("discord.1", "G");
    assertThat(twice.path("code").asText()).isEqualTo("GROUP_USER_ALREADY_EXISTS");
    assertThat(twice.path("args").isArray()).isTrue();
    assertThat(leave("nobody", "nothing").path("code").asText()).isEqualTo("INVALID_USER_ID");
    assertThat(leave("discord.1", "nothing").path("code").asText()).isEqualTo("GROUP_NOT_FOUND");
    JsonNode notIn = leave("discord.2", "g");
    assertThat(notIn.path("code").asText()).isEqualTo("GROUP_USER_DOES_NOT_EXISTS");
    assertThat(notIn.at("/args/USER").asText()).isEqualTo("discord.2");
    assertThat(notIn.at("/args/GROUP").asText()).isEqualTo("g");
  }

  @Test
  void aUserIsInSoManyGroupsAndNoMore() {
    String all = IntStream.range(0, 1024).mapToObj(i -> "g" + i).collect(Collectors.joining(","));
    JsonNode job = call("groupUser", "sync", "'userId': 'discord.1', 'groupIds': '" + all + "'");
    assertThat(job.path("objectType").asText()).isEqualTo("KalturaBulkUpload");
    addGroup("'id': 'last'");
    assertThat(join("discord.1", "last").path("code").asText())
        .isEqualTo("USER_EXCEEDED_MAX_GROUPS");
  }

  @Test
  void aListIsAboutSomeUserOrGroup() {
    JsonNode error = call("groupUser", "list", "'filter': {'statusEqual': 0}");
    assertThat(error.path("code").asText()).isEqualTo("PROPERTY_VALIDATION_CANNOT_BE_NULL");
    addGroup("'id': 'g'");
    addGroup("'id': 'h'");
    join("discord.1", "g");
    join("discord.1", "h");
    join("discord.2", "h");
    assertThat(members("'userIdEqual': 'discord.1'")).isEqualTo(2);
    assertThat(members("'groupIdIn': 'g,h'")).isEqualTo(3);
    assertThat(members("'userIdIn': 'nobody'")).isZero();
  }

  @Test
  void aUserSeesHisOwnGroupsAndHandlesThoseHeManages() {
    addGroup("'id': 'g'");
    String user = client.session(0, "discord.1", "");
    String mine = "{'filter': {'userIdEqual': 'discord.1'}}";
    assertThat(client.call("groupUser", "list", user, mine).path("totalCount").asInt(-1)).isZero();
    String others = "{'filter': {'userIdEqual': 'discord.2'}}";
    assertThat(client.call("groupUser", "list", user, others).path("code").asText())
        .isEqualTo("SERVICE_FORBIDDEN");
    assertThat(client.call("groupUser", "list", user, "{}").path("code").asText())
        .isEqualTo("PROPERTY_VALIDATION_CANNOT_BE_NULL");
    String addOther = "{'groupUser': {'userId': 'discord.2', 'groupId': 'g'}}";
    assertThat(client.call("groupUser", "add", user, addOther).path("code").asText())
        .isEqualTo("SERVICE_FORBIDDEN");
    call("groupUser", "add", "'groupUser': {'userId': 'discord.1', 'groupId': 'g', 'userRole': 2}");
    assertThat(client.call("groupUser", "add", user, addOther).path("userId").asText())
        .isEqualTo("discord.2");
  }

  @Test
  void syncAddsAndByDefaultAlsoCreatesAndRemoves() {
    addGroup("'id': 'g'");
    addGroup("'id': 'old'");
    join("discord.1", "old");
    String keep = ", 'removeFromExistingGroups': false, 'createNewGroups': false";
    JsonNode nothingLeft =
        call("groupUser", "sync", "'userId': 'discord.1', 'groupIds': 'g,new'" + keep);
    assertThat(nothingLeft.isNull()).isTrue();
    assertThat(members("'userIdEqual': 'discord.1'")).isEqualTo(2);
    assertThat(group("get", "new").path("code").asText()).isEqualTo("INVALID_GROUP_ID");
    JsonNode job = call("groupUser", "sync", "'userId': 'discord.1', 'groupIds': 'g,new'");
    assertThat(job.path("objectType").asText()).isEqualTo("KalturaBulkUpload");
    assertThat(members("'groupIdIn': 'g,new'")).isEqualTo(2);
    assertThat(members("'groupIdEqual': 'old'")).isZero();
    assertThat(call("groupUser", "sync", "'userId': 'x y'").at("/args/FIELD_NAME").asText())
        .isEqualTo("userId");
    assertThat(call("groupUser", "sync", "'userId': 'nobody'").path("code").asText())
        .isEqualTo("INVALID_USER_ID");
  }

  @Test
  void aDeletedUserLeavesHisGroups() {
    addGroup("'id': 'g'");
    join("discord.1", "g");
    call("user", "delete", "'userId': 'discord.1'");
    addUser("discord.1");
    assertThat(members("'groupIdEqual': 'g'")).isZero();
  }

  private JsonNode call(String service, String action, String parameters) {
    return client.call(service, action, admin, "{" + parameters + "}");
  }

  private JsonNode addUser(String id) {
    return call("user", "add", "'user': {'id': '" + id + "'}");
  }

  private JsonNode addGroup(String properties) {
    return call("group_group", "add", "'group': {" + properties + "}");
  }

  private JsonNode group(String action, String id) {
    return call("group_group", action, "'groupId': '" + id + "'");
  }

  private int listGroups(String filter) {
    return call("group_group", "list", "'filter': {" + filter + "}").path("totalCount").asInt();
  }

  private JsonNode join(String userId, String groupId) {
    return call(
        "groupUser",
        "add",
        "'groupUser': {'userId': '%s', 'groupId': '%s'}".formatted(userId, groupId));
  }

  private JsonNode leave(String userId, String groupId) {
    return call(
        "groupUser", "delete", "'userId': '%s', 'groupId': '%s'".formatted(userId, groupId));
  }

  private int members(String filter) {
    return call("groupUser", "list", "'filter': {" + filter + "}").path("totalCount").asInt();
  }
}
