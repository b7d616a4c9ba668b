package dev.kalturadiscord.bot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern KEY_IN_CODE =
      Pattern.compile(
          "\"((?:command|type|meeting|button|start|when|reschedule|join|list|end|share|over"
              + "|recordings|video|config|failure|help|roles|access|message)"
              + "\\.[a-z.-]*[a-z])\"");

  // Named after what the server lists; see ConfigurationTextsTest.
  private static final Pattern NAMED_BY_THE_SERVER =
      Pattern.compile("config\\.(label|help|choice|section|invalid|example)\\..*");

  private final ResourceBundle bundle =
      ResourceBundle.getBundle("dev.kalturadiscord.bot.text.messages", Locale.ROOT);

  @Test
  void theCodeUsesExactlyTheTextsThatExist() throws IOException {
    Set<String> used = new TreeSet<>();
    // Built from the type of a meeting, hence not found as a whole:
    for (String type : new String[] {"webinar", "meeting", "classroom", "unknown"}) {
      used.add("type." + type);
      used.add("type." + type + ".inline");
    }
    try (var files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher keys = KEY_IN_CODE.matcher(Files.readString(file));
        while (keys.find()) {
          used.add(keys.group(1));
        }
      }
    }
    used.removeIf(NAMED_BY_THE_SERVER.asMatchPredicate());
    Set<String> there = new TreeSet<>(Collections.list(bundle.getKeys()));
    there.removeIf(NAMED_BY_THE_SERVER.asMatchPredicate());
    assertThat(there).isEqualTo(used);
  }

  @Test
  void everyTextIsAMessageFormat() {
    for (String key : Collections.list(bundle.getKeys())) {
      String text =
          new MessageFormat(bundle.getString(key), Locale.ROOT)
              .format(new Object[] {1, 2, 3, 4, 5});
      assertThat(text).as(key).isNotBlank().doesNotContain("{", "}");
    }
  }

  @Test
  void anotherLanguageFallsBackToEnglishWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.FRENCH);
    try {
      assertThat(new Texts().in(Locale.JAPANESE).say("button.join")).isEqualTo("Join Meeting");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void oneAndManyAreSaidDifferently() {
    Phrases phrases = new Texts().in(Locale.ENGLISH);
    assertThat(phrases.say("list.found", 1)).isEqualTo("Found 1 active meeting");
    assertThat(phrases.say("list.found", 5)).isEqualTo("Found 5 active meetings");
  }

  @Test
  void anUnknownTextIsAFault() {
    Phrases phrases = new Texts().in(Locale.ENGLISH);
    assertThatThrownBy(() -> phrases.say("no.such.text"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void aTranslationHasOnlyTextsThatExistAndTheirPlaces() throws IOException {
    Pattern place = Pattern.compile("\\{(\\d)");
    Properties german = new Properties();
    try (Reader file =
        Files.newBufferedReader(
            Path.of("src/main/resources/dev/kalturadiscord/bot/text/messages_de.properties"))) {
      german.load(file);
    }
    assertThat(german).isNotEmpty();
    for (String key : german.stringPropertyNames()) {
      assertThat(bundle.containsKey(key)).as(key).isTrue();
      assertThat(places(place, german.getProperty(key)))
          .as(key)
          .isEqualTo(places(place, bundle.getString(key)));
    }
  }

  private static Set<String> places(Pattern place, String text) {
    return place.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }
}
