package dev.kalturadiscord.server.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemException.AllowedRoles;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PermissionsTest {

  private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);
  private static final Member VIEWER = member(Role.VIEWER, "10");
  private static final Member ADMINISTRATOR = member(Role.ADMINISTRATOR, "10");
  private static final Service SERVICE = new Service("cli", "1", ALL);

  private final Permissions disabled =
      new Permissions(guild -> new GuildRules(guild, false, Map.of(), Role.VIEWER, Map.of()));
  private final Permissions leftToOthers =
      new Permissions(
          guild ->
              new GuildRules(
                  guild,
                  true,
                  Map.of(),
                  Role.VIEWER,
                  Map.of("kaltura-start", Set.of("20"), "kaltura-end", Set.of("20"))));

  @ParameterizedTest
  @EnumSource(
      names = {
        "LIST_MEETINGS",
        "GET_MEETING",
        "CREATE_MEETING",
        "END_MEETING",
        "JOIN_MEETING",
        "SHARE_MEETING"
      })
  void whereCommandsAreDisabledNobodyDoesAnythingWithMeetings(Operation operation) {
    for (Caller caller : List.of(VIEWER, ADMINISTRATOR, SERVICE)) {
      ProblemException refused = refusal(disabled, caller, operation);

      assertThat(refused.code()).isEqualTo(ProblemCode.COMMANDS_DISABLED);
      assertThat(refused.detail())
          .isEqualTo(
              "Kaltura commands are disabled for this server; an administrator can enable them"
                  + " with /kaltura-config-update.");
    }
  }

  @Test
  void whereCommandsAreDisabledAdministratorsCanStillEnableThemAndReadTheLog() {
    for (Operation operation :
        List.of(
            Operation.GET_CONFIGURATION,
            Operation.CHANGE_CONFIGURATION,
            Operation.LIST_AUDIT_EVENTS)) {
      assertThatCode(() -> disabled.check(ADMINISTRATOR, operation)).doesNotThrowAnyException();
    }
    assertThatCode(() -> disabled.check(SERVICE, Operation.CREATE_CLIENT))
        .doesNotThrowAnyException();
  }

  @Test
  void aClientThatBelongsToNoGuildHasNoRules() {
    Service ofNoGuild = new Service("cli", null, ALL);

    assertThatCode(() -> disabled.check(ofNoGuild, Operation.LIST_MEETINGS))
        .doesNotThrowAnyException();
  }

  @Test
  void aTokenWithoutTheScopeLearnsNothingAboutTheGuild() {
    Service withoutScope = new Service("cli", "1", Set.of(Scope.AUDIT_READ));

    assertThat(refusal(disabled, withoutScope, Operation.LIST_MEETINGS).code())
        .isEqualTo(ProblemCode.FORBIDDEN);
  }

  @Test
  void aCommandThatIsLeftToOthersIsRefusedAsSuch() {
    for (Operation operation : List.of(Operation.CREATE_MEETING, Operation.END_MEETING)) {
      ProblemException refused = refusal(leftToOthers, VIEWER, operation);

      assertThat(refused.code()).isEqualTo(ProblemCode.COMMAND_NOT_ALLOWED);
      assertThat(refused.detail()).contains("/" + operation.command());
    }
  }

  @Test
  void whatIsLeftToOthersIsOpenToTheirRolesToAdministratorsAndToServices() {
    for (Caller caller : List.of(member(Role.VIEWER, "20"), ADMINISTRATOR, SERVICE)) {
      assertThatCode(() -> leftToOthers.check(caller, Operation.CREATE_MEETING))
          .doesNotThrowAnyException();
    }
    assertThatCode(() -> leftToOthers.check(VIEWER, Operation.JOIN_MEETING))
        .doesNotThrowAnyException();
  }

  @Test
  void aRoleThatIsTooLittleIsForbidden() {
    assertThat(refusal(leftToOthers, VIEWER, Operation.LIST_AUDIT_EVENTS).code())
        .isEqualTo(ProblemCode.FORBIDDEN);
  }

  @Test
  void whoIsRefusedLearnsWhichRolesWouldDoButNeverThatEverybodys() {
    Permissions mapped =
        new Permissions(
            guild ->
                new GuildRules(
                    guild,
                    true,
                    Map.of(
                        "1", Role.MODERATOR,
                        "30", Role.MODERATOR,
                        "20", Role.ADMINISTRATOR,
                        "40", Role.VIEWER),
                    Role.VIEWER,
                    Map.of("kaltura-list", Set.of("50", "45"))));

    assertThat(refusal(mapped, VIEWER, Operation.GET_CONFIGURATION).allowedRoles())
        .contains(new AllowedRoles("administrator", List.of("20")));
    assertThat(refusal(mapped, VIEWER, Operation.LIST_MEETINGS).allowedRoles())
        .contains(new AllowedRoles(null, List.of("45", "50")));
    assertThat(
            catchThrowableOfType(
                    ProblemException.class,
                    () -> mapped.checkHost(VIEWER, Operation.END_MEETING, "72"))
                .allowedRoles())
        .contains(new AllowedRoles("moderator", List.of("20", "30")));
  }

  @Test
  void whatIsNoMatterOfRoleNamesNone() {
    assertThat(refusal(leftToOthers, ADMINISTRATOR, Operation.LIST_CLIENTS).allowedRoles())
        .isEmpty();
    assertThat(refusal(leftToOthers, SERVICE, Operation.JOIN_MEETING).allowedRoles()).isEmpty();
    assertThat(
            refusal(
                    leftToOthers,
                    new Service("cli", "1", Set.of(Scope.AUDIT_READ)),
                    Operation.LIST_MEETINGS)
                .allowedRoles())
        .isEmpty();
    assertThat(refusal(disabled, VIEWER, Operation.LIST_MEETINGS).allowedRoles()).isEmpty();
  }

  private static ProblemException refusal(
      Permissions permissions, Caller caller, Operation operation) {
    return catchThrowableOfType(ProblemException.class, () -> permissions.check(caller, operation));
  }

  private static Member member(Role role, String roleId) {
    return new Member("1", "71", "Ada", role, Set.of(roleId), false, true, "cli", ALL);
  }
}
