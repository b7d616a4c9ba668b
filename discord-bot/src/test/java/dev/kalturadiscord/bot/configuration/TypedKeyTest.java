package dev.kalturadiscord.bot.configuration;

import static dev.kalturadiscord.client.model.ConfigurationSection.NOTIFICATIONS;
import static dev.kalturadiscord.client.model.ConfigurationSection.ROLES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.interaction.GuildRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedKeyTest {

  private final TypedKey typed =
      new TypedKey(
          new Keys(Configurations.keys()),
          new GuildRoles(
              "2000",
              List.of(
                  new GuildRole("2201", "Team v1.2"),
                  new GuildRole("2202", "Twins"),
                  new GuildRole("2203", "twins"))));

  @ParameterizedTest
  @CsvSource({
    "notifications.enabled, notifications.enabled",
    "enabled, notifications.enabled",
    "' NOTIFICATIONS.Types.USER_JOIN ', notifications.types.user_join",
    "`types.user_join`, notifications.types.user_join",
    "types, notifications.types",
    "Notifications.Types, notifications.types",
    "Notifications, notifications",
    "typ, notifications.typ",
    "types.Nobody, notifications.types.Nobody",
    "notificationsenabled, notifications.notificationsenabled",
  })
  void theSectionCanBeLeftOutAndTheCaseDoesNotMatter(String text, String key) {
    assertThat(typed.read(NOTIFICATIONS, text)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "roles.mapping.2201, roles.mapping.2201",
    "mapping.<@&2209>, roles.mapping.2209",
    "Roles.Mapping.@team V1.2, roles.mapping.2201",
    "mapping.Team v1.2, roles.mapping.2201",
    "mapping.@everyone, roles.mapping.2000",
    "mapping.@Nobody, roles.mapping.@Nobody",
    "mapping.@twins, roles.mapping.@twins",
    "mapping, roles.mapping",
    "default, roles.default",
  })
  void rolesCanBeMentionedNamedOrGivenById(String text, String key) {
    assertThat(typed.read(ROLES, text)).isEqualTo(key);
  }

  @Test
  void aKeyOfAnotherSectionIsNoticed() {
    assertThat(typed.otherSection(NOTIFICATIONS, "Roles.Default")).contains(ROLES);
    assertThat(typed.otherSection(NOTIFICATIONS, "roles.mapping.<@&1>")).contains(ROLES);
    assertThat(typed.otherSection(ROLES, "roles.default")).isEmpty();
    assertThat(typed.otherSection(NOTIFICATIONS, "roles.nothing")).isEmpty();
    assertThat(typed.otherSection(ROLES, "default")).isEmpty();
  }
}
