package dev.kalturadiscord.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.discord.DiscordGuild;
import dev.kalturadiscord.server.permission.Scope;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of others on our pages. */
final class LoginPagesTest {

  private static final String HOSTILE = "<script>alert(1)</script>\"'&${login}\\1$1";
  private static final String ESCAPED =
      "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;${login}\\1$1";

  private final LoginPages pages = new LoginPages();

  @Test
  void namesStandForThemselves() {
    String page =
        pages.consent(
            question(
                HOSTILE, HOSTILE, List.of(guild("1", HOSTILE), guild("2", HOSTILE)), "secret"));

    assertThat(page).doesNotContain("<script").containsOnlyOnce("id=\"client\">" + ESCAPED + "<");
    assertThat(page.split(java.util.regex.Pattern.quote(ESCAPED), -1)).hasSize(5);
  }

  @Test
  void namesStandForThemselvesWhereThereIsNoGuild() {
    assertThat(pages.consent(question(HOSTILE, HOSTILE, List.of(), "secret")))
        .contains("id=\"client\">" + ESCAPED + "<", "id=\"person\">" + ESCAPED + "<")
        .doesNotContain("<script");
  }

  @Test
  void aNameThatRunsFromRightToLeftTurnsNothingElseAround() {
    String name = "\u202Eمرحبا";

    assertThat(pages.consent(question(name, name, List.of(guild("1", name)), "secret")))
        .contains(
            "<bdi id=\"client\">" + name + "</bdi>",
            "<bdi id=\"person\">" + name + "</bdi>",
            "<bdi>" + name + "</bdi>");
  }

  @Test
  void theFirstGuildIsChosenFirst() {
    String page =
        pages.consent(
            question("C", "P", List.of(guild("11", "One"), guild("12", "Two")), "secret"));

    assertThat(page)
        .containsOnlyOnce(" checked")
        .contains("value=\"11\" required checked>", "value=\"12\" required >");
  }

  @Test
  void bothFormsCarryTheTokenThatNoOtherPageKnows() {
    assertThat(pages.consent(question("C", "P", List.of(guild("1", "One")), "secret")))
        .contains("name=\"login\" value=\"secret\"")
        .satisfies(
            page -> assertThat(page.split("name=\"login\" value=\"secret\"", -1)).hasSize(3));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyPageIsWholeAndNeedsNothingElse(String page) {
    assertThat(page)
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .contains("<meta name=\"viewport\"", "<h1>", "</html>")
        .doesNotContain("${", "src=", "<script", "http:", "https:", "onclick");
  }

  static Stream<String> all() {
    LoginPages pages = new LoginPages();
    return Stream.of(
        pages.notSetUp(),
        pages.wrongLink(),
        pages.notThisLogin(),
        pages.noMember(),
        pages.discordNotNow(),
        pages.goBack(),
        pages.consent(question("C", "P", List.of(), "secret")),
        pages.consent(question("C", "P", List.of(guild("1", "One")), "secret")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.org/cb;form-action *|https://app.example.org",
        "https://app.example.org:8443/cb|https://app.example.org:8443",
        "http://127.0.0.1:51234/|http://127.0.0.1:51234",
        "http://[::1]:51234/|http:",
        "com.example.app:/callback|com.example.app:",
      })
  void theFormMayLeadToTheProgram(String redirectAndSource) {
    String[] both = redirectAndSource.split("\\|", -1);

    assertThat(ContentPolicy.ofFormThatLeadsTo(both[0].replace(" ", "%20")))
        .contains("; form-action 'self' " + both[1] + ";");
  }

  private static ConsentQuestion question(
      String client, String person, List<DiscordGuild> guilds, String token) {
    return new ConsentQuestion(
        client,
        person,
        Set.of(Scope.MEETINGS_READ, Scope.MEETINGS_WRITE, Scope.AUDIT_READ),
        guilds,
        "https://app.example.org/callback",
        token);
  }

  private static DiscordGuild guild(String id, String name) {
    return new DiscordGuild(id, name, BigInteger.ZERO);
  }
}
