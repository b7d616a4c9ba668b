package dev.kalturadiscord.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.client.model.DiscordMemberGrant;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class GrantsTest {

  private static final String AVATAR = "https://cdn.discordapp.com/embed/avatars/1.png";

  @Test
  void tellsRolesAndPermissionsAsDiscordDeliveredThem() {
    DataObject member =
        DataObject.empty()
            .put("roles", List.of("2200000000000000001", "2200000000000000003"))
            // More bits than a long has: Discord promises a number of any size.
            .put("permissions", "36893488147419103240");

    assertThat(Grants.grant("2000", "4000", "Ada Lovelace", AVATAR, member))
        .isEqualTo(
            new DiscordMemberGrant()
                .grantType("discord_member")
                .guildId("2000")
                .userId("4000")
                .displayName("Ada Lovelace")
                .avatarUrl(URI.create(AVATAR))
                .roleIds(List.of("2200000000000000001", "2200000000000000003"))
                .permissions("36893488147419103240"));
  }

  @Test
  void aMemberWithoutPermissionsIsGrantedNone() {
    DataObject member = DataObject.empty().put("roles", List.of());
    assertThat(Grants.grant("1", "2", "Ada", AVATAR, member).getPermissions()).isEqualTo("0");
  }

  @Test
  void staysWithinTheContract() {
    DataObject member =
        DataObject.empty()
            .put("roles", IntStream.range(0, 300).mapToObj(String::valueOf).toList())
            .put("permissions", "8");
    DiscordMemberGrant grant =
        Grants.grant("1", "2", "x".repeat(150), AVATAR + "?" + "a".repeat(512), member);
    assertThat(grant.getDisplayName()).hasSize(100).endsWith("…");
    assertThat(grant.getRoleIds()).hasSize(250);
    assertThat(grant.getAvatarUrl()).isNull();
  }

  @Test
  void aBlankNameBecomesTheUsersId() {
    DataObject member = DataObject.empty().put("roles", List.of()).put("permissions", "8");
    assertThat(Grants.grant("1", "2", " ", AVATAR, member).getDisplayName()).isEqualTo("2");
  }
}
