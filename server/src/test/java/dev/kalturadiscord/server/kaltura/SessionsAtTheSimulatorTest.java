package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions as another program reads them, which shares no code with the one that makes them. */
class SessionsAtTheSimulatorTest extends AppTokenSteps {

  private static final String[] CHARACTERS = {
    "a",
    "Z",
    "0",
    " ",
    "+",
    "&",
    "=",
    "%",
    "~",
    "*",
    "/",
    ":",
    "|",
    ";",
    "_",
    "-",
    ".",
    "\"",
    "'",
    "<",
    "\\",
    "é",
    "€",
    "\uD83D\uDE00",
    "\u202E",
    "\u00A0",
    "ш",
    "漢",
  };

  private final Random random = new Random(20_261_125);

  SessionsAtTheSimulatorTest() throws IOException {}

  @Test
  void whateverIsSignedIsReadAsItWasMeant() {
    SessionSigner signer =
        new SessionSigner(
            1_234_567,
            ((KalturaCredential.AdminSecret) settings.credential()).value(),
            new SecureRandom());
    int batch = 1_000;
    for (int round = 0; round < 10; round++) {
      List<KalturaSession> sessions = Stream.generate(this::anySession).limit(batch).toList();
      JsonNode read = control.decoded(sessions.stream().map(signer::sign).toList());
      assertThat(read).hasSize(batch);
      for (int i = 0; i < batch; i++) {
        assertSame(read.get(i), sessions.get(i));
      }
    }
  }

  @Test
  void whatIsNoSessionIsReadAsNone() {
    assertThat(control.decoded(List.of("djJ8", "x")).toString()).isEqualTo("[null,null]");
  }

  static Stream<String> namesOfPeople() {
    return Stream.of(
        "Ada Lovelace",
        "Bob,disableentitlement",
        "Bob,disableentitlement,role:adminRole,roomModerator:1",
        "/",
        ":",
        "a/b:c,d",
        "Zoë \uD83D\uDE00 B",
        "\u202Eevil\u202C name",
        "\u061C\u200F\u2067",
        "\u0000\u0007\u0085",
        "x".repeat(300),
        "€".repeat(150) + " " + "\uD83D\uDE00".repeat(100),
        " \t\u00A0\u3000 ",
        "\uD83D",
        "100% & more=less?");
  }

  @ParameterizedTest
  @MethodSource("namesOfPeople")
  void noNameBringsMoreThanANameIntoARoom(String name) throws Exception {
    Admission admission =
        new Admission.ToRoom(new Visitor(OWNER, PersonName.of(name), false), ROOM);

    assertEnters(secretSessions.join(admission), admission, List.of());
    // What Kaltura adds to the sessions of a token.
    assertEnters(sessions().join(admission), admission, List.of("sessionid", "apptoken"));
  }

  private void assertEnters(String ks, Admission admission, List<String> added)
      throws IOException, InterruptedException {
    List<String> expected = new ArrayList<>(admission.privileges().keySet());
    expected.add("actionslimit");
    expected.addAll(added);
    JsonNode privileges = control.decoded(List.of(ks)).get(0).path("privileges");
    assertThat(privileges.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(expected);

    HttpResponse<String> page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(kaf.roomUrl(ks)).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(200);
    JsonNode joins = control.joins();
    JsonNode join = joins.get(joins.size() - 1);
    assertThat(join.path("firstName").asText())
        .isEqualTo(admission.visitor().name().first())
        .isNotBlank()
        .satisfies(n -> assertThat(n.getBytes(StandardCharsets.UTF_8).length).isLessThan(41));
    assertThat(join.path("lastName").asText()).isEqualTo(admission.visitor().name().last());
    assertThat(join.path("role").asText()).isEqualTo("viewerRole");
    assertThat(join.path("roomModerator").asText()).isEqualTo("0");
  }

  private static void assertSame(JsonNode read, KalturaSession session) {
    assertThat(read.path("userId").asText()).isEqualTo(session.userId());
    assertThat(read.path("type").asText()).isEqualTo(session.type().name());
    assertThat(read.path("expiry").asLong()).isEqualTo(session.expiry().getEpochSecond());
    Map<String, String> privileges = new LinkedHashMap<>();
    read.path("privileges")
        .properties()
        .forEach(p -> privileges.put(p.getKey(), p.getValue().asText()));
    assertThat(List.copyOf(privileges.entrySet()))
        .isEqualTo(List.copyOf(session.privileges().entrySet()));
  }

  private KalturaSession anySession() {
    Map<String, String> privileges = new LinkedHashMap<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      privileges.put("p" + random.nextInt(1_000) + "_x", anyText());
    }
    KalturaSession.Type type =
        random.nextBoolean() ? KalturaSession.Type.USER : KalturaSession.Type.ADMIN;
    return new KalturaSession(
        anyText(), type, privileges, Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE)));
  }

  private String anyText() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }
}
