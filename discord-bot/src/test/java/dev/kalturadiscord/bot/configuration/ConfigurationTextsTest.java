package dev.kalturadiscord.bot.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.bot.Configurations;
import dev.kalturadiscord.bot.text.Phrases;
import dev.kalturadiscord.bot.text.Texts;
import dev.kalturadiscord.client.model.ConfigurationKey;
import dev.kalturadiscord.client.model.ConfigurationSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConfigurationTextsTest {

  private final ResourceBundle bundle =
      ResourceBundle.getBundle("dev.kalturadiscord.bot.text.messages", Locale.ROOT);
  private final Phrases phrases = new Texts().in(Locale.ENGLISH);

  @Test
  void everyKeyHasALabelAndNoOther() {
    assertThat(named("config.label."))
        .isEqualTo(
            Configurations.keys().stream()
                .filter(definition -> !Keys.isForEachRole(definition))
                .map(ConfigurationKey::getKey)
                .collect(TreeSet::new, Set::add, Set::addAll));
  }

  @Test
  void everyKeyHasAnExplanationAndNoOther() {
    assertThat(named("config.help."))
        .isEqualTo(
            Configurations.keys().stream()
                .map(definition -> definition.getKey().replace("{roleId}", "role"))
                .collect(TreeSet::new, Set::add, Set::addAll));
  }

  @Test
  void everyPlaceholderHasAnExample() {
    Set<String> placeholders =
        new TreeSet<>(
            List.of(
                "title",
                "type",
                "id",
                "creator",
                "duration",
                "start_time",
                "end_time",
                "url",
                "username",
                "user_id",
                "roles",
                "join_time",
                "leave_time",
                "size",
                "format"));
    Configurations.keys().stream()
        .map(ConfigurationKey::getPlaceholders)
        .filter(Objects::nonNull)
        .forEach(placeholders::addAll);
    assertThat(named("config.example.")).isEqualTo(placeholders);
  }

  @Test
  void everyChoiceHasALabelAndNoOther() {
    List<String> choices = new ArrayList<>();
    Configurations.keys().forEach(definition -> choices.addAll(definition.getChoices()));
    assertThat(named("config.choice.")).isEqualTo(new TreeSet<>(choices));
  }

  @Test
  void everySectionHasALabelAndNoOther() {
    assertThat(named("config.section."))
        .isEqualTo(
            Keys.sections().stream()
                .map(ConfigurationSection::getValue)
                .collect(TreeSet::new, Set::add, Set::addAll));
  }

  @Test
  void everyRefusalHasASentenceAndNoOther() throws IOException {
    assertThat(named("config.invalid.")).isEqualTo(Configurations.refusalCodes());
  }

  @Test
  void keysOfRolesAndOfLaterServersHaveALabelToo() {
    KeyWords words = new KeyWords(Configurations.GUILD, phrases);
    assertThat(words.label("roles.mapping.22")).isEqualTo("<@&22>");
    assertThat(words.label("roles.mapping." + Configurations.GUILD)).isEqualTo("@everyone");
    assertThat(words.label("notifications.types.poll_ended")).isEqualTo("Poll ended");
    assertThat(words.label("meetings.maxPeople")).isEqualTo("Max people");
  }

  private Set<String> named(String beginning) {
    Set<String> names = new TreeSet<>();
    for (String key : Collections.list(bundle.getKeys())) {
      if (key.startsWith(beginning)) {
        names.add(key.substring(beginning.length()));
      }
    }
    return names;
  }
}
