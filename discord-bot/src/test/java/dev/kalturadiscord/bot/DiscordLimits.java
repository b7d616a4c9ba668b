package dev.kalturadiscord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What Discord takes of a message. */
public final class DiscordLimits {

  private DiscordLimits() {}

  public static void hold(MessageCreateData message) {
    assertThat(message.getContent()).hasSizeLessThanOrEqualTo(2000);
    assertThat(message.getEmbeds()).hasSizeLessThanOrEqualTo(10);
    assertThat(message.getEmbeds().stream().mapToInt(MessageEmbed::getLength).sum())
        .isLessThanOrEqualTo(6000);
    assertThat(message.getComponents()).hasSizeLessThanOrEqualTo(5);
    for (MessageEmbed embed : message.getEmbeds()) {
      assertThat(embed.getTitle()).isNotBlank().hasSizeLessThanOrEqualTo(256);
      if (embed.getDescription() != null) {
        assertThat(embed.getDescription()).isNotBlank().hasSizeLessThanOrEqualTo(4096);
      }
      assertThat(embed.getFields())
          .hasSizeLessThanOrEqualTo(25)
          .allSatisfy(
              field -> {
                assertThat(field.getName()).isNotBlank().hasSizeLessThanOrEqualTo(256);
                assertThat(field.getValue()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
              });
    }
  }
}
