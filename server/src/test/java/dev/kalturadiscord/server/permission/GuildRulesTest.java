package dev.kalturadiscord.server.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GuildRulesTest {

  private static final GuildRules RULES =
      new GuildRules(
          "1",
          true,
          Map.of("10", Role.VIEWER, "20", Role.MODERATOR, "30", Role.ADMINISTRATOR),
          Role.MODERATOR,
          Map.of("kaltura-start", Set.of("20"), "kaltura-list", Set.of("1")));

  @Test
  void theGreatestOfTheMappedRolesCounts() {
    assertThat(RULES.roleOf(List.of("10", "30", "20"), false)).isEqualTo(Role.ADMINISTRATOR);
    assertThat(RULES.roleOf(List.of("20", "10", "99"), false)).isEqualTo(Role.MODERATOR);
  }

  @Test
  void aMappedRoleCountsEvenWhenOthersAreMore() {
    assertThat(RULES.roleOf(List.of("10", "99"), false)).isEqualTo(Role.VIEWER);
  }

  @Test
  void whoHasNoMappedRoleIsWhatTheGuildSaysOfAllOthers() {
    assertThat(RULES.roleOf(List.of("99"), false)).isEqualTo(Role.MODERATOR);
    assertThat(RULES.roleOf(List.of(), false)).isEqualTo(Role.MODERATOR);
  }

  @Test
  void whoManagesTheGuildIsAnAdministratorWhateverIsMapped() {
    assertThat(RULES.roleOf(List.of("10"), true)).isEqualTo(Role.ADMINISTRATOR);
  }

  @Test
  void aCommandIsLeftToItsRolesAndOtherwiseToEverybody() {
    assertThat(RULES.leaveCommandTo(List.of("10"), "kaltura-start")).isFalse();
    assertThat(RULES.leaveCommandTo(List.of("10", "20"), "kaltura-start")).isTrue();
    assertThat(RULES.leaveCommandTo(List.of(), "kaltura-list")).isTrue();
    assertThat(RULES.leaveCommandTo(List.of(), "kaltura-end")).isTrue();
  }
}
