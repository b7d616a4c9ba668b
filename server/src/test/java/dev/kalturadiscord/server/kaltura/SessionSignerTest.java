package dev.kalturadiscord.server.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions as Kaltura's own server makes them of the same input, byte for byte. */
final class SessionSignerTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Instant EXPIRY = Instant.ofEpochSecond(1_893_456_000L);

  private final SessionSigner signer = new SessionSigner(1_234_567, SECRET, new CountingBytes());

  @Test
  void signsPrivilegesInTheirOrder() {
    Map<String, String> privileges = new LinkedHashMap<>();
    privileges.put("eventId", "3371011");
    privileges.put("role", "viewerRole");
    privileges.put("userContextualRole", "3");
    privileges.put("firstName", "Ada");
    privileges.put("lastName", "Lovelace");

    assertThat(sign("discord.123456789012345678", KalturaSession.Type.USER, privileges))
        .isEqualTo(
            "djJ8MTIzNDU2N3ylKPpLwG0P_H-EBKvTQDUUc64aBzamoXDhtAXcV0Fo3DXkcTxyfrdLnpf5jtk4"
                + "KDF1TGwOxrwIjBF2KFVrO7dxUeqV0yo-DMjP3ZWBYK9c4RtUJJ0CLkcaicH-yj5naWbB8D0khBUQ"
                + "XN-fKRfGrNJcPJL-sOp9UK_pzmqLGWDidx3RTpHG2IVmZQupephGyKYIQ1vwvWhHZu4vRkbFNoMB"
                + "OXn1SNl3gqnxrvwdxg2jpA==");
  }

  @Test
  void signsAnAdministratorWithAPrivilegeThatHasNoValue() {
    Map<String, String> privileges = new LinkedHashMap<>();
    privileges.put("disableentitlement", "");
    privileges.put("sessionid", "abc-123");

    assertThat(sign("discord-service", KalturaSession.Type.ADMIN, privileges))
        .isEqualTo(
            "djJ8MTIzNDU2N3xYlkt_2n8qjez0w11x-vqAP0cN2uDE8Sh6Sp8jBVHGU47YhKM5TjA36rdpR9Wz"
                + "-tih6L6i1D-INJG7z-FU9JfDMQkOwTbk4zMhfiSy5DY219N6AmOYLmnwmoz_9V0ukufgqdpFYnXE"
                + "N1_CJxFh5Gfe");
  }

  @Test
  void signsNobodyWithNothing() {
    assertThat(sign("", KalturaSession.Type.USER, Map.of()))
        .isEqualTo(
            "djJ8MTIzNDU2N3yJt69qeaY9gADY-cWgOKcmEspA1T6PlMa7URC_Gl8bKJNu0J1VsEWLZ2Y2F607"
                + "05IlUJ_THMJsJqHBFw-HO7s_");
  }

  @Test
  void encodesSpecialCharactersAsAFormDoes() {
    Map<String, String> privileges = new LinkedHashMap<>();
    privileges.put("all", "*");
    privileges.put("sview", "1_abc/1_def");
    privileges.put("firstName", "Zoë B");
    privileges.put("email", "a+b@x.io");
    privileges.put("urirestrict", "/api_v3/*");
    privileges.put("note", "a:b");

    assertThat(sign("discord.42", KalturaSession.Type.USER, privileges))
        .isEqualTo(
            "djJ8MTIzNDU2N3wPcpEKSw2cgnF5RqJV1n1p1PFCGHhjkFKnvuZxFA6of52Y1DyI0JpEUBMf4jsT"
                + "hIJS9XYWMlQ81autfgFbL9UXHGJAyCA_cTVqHSlmiO3pcaX72Vt1amwI35KU6CecwGR_fxkfcw2E"
                + "ejsTWUYfJuuuR0FuBPbTmK27bPi73yMfD309Yb5loOepigG7ALtIJZTgQEreejiOvaCPyzVu6-Rt"
                + "n8evYBk_RtgbDzV9xG9znw==");
  }

  @Test
  void signsAPersonIntoARoom() {
    Map<String, String> privileges = new LinkedHashMap<>();
    privileges.put("actionslimit", "-1");
    privileges.put("userId", "discord.123456789012345678");
    privileges.put("entryId", "1_abcd1234");
    privileges.put("firstName", "Ada");
    privileges.put("lastName", "Lovelace");
    privileges.put("role", "viewerRole");
    privileges.put("roomModerator", "0");
    privileges.put("chatModerator", "0");

    assertThat(sign("discord.123456789012345678", KalturaSession.Type.USER, privileges))
        .isEqualTo(
            "djJ8MTIzNDU2N3xR6O2gaiZy-Z7vn25Jnoke7AoN0zb-U2tcojS-ljORIi4LkKFx0d5RWZoeBkyK"
                + "iPyK8zjuRTLHPC0fTh___2fVCRH_SLnkDsIlo8PnWwYjam01RhWDElEesLyr4EJG90koRyGe-raN"
                + "ACszCQi8yS7SKuSbS6dqjqhB8JLAlYL1_j_MeC6fAuo9IvwPqv9HK5rISEl2YsTHwGKeaRVKdJwk"
                + "o27L3bxBCf9k4vPNPXZYvqWj5rHriQ7GrrBOPDu3zTpFio0_T10fYxto8PaL1HWpkgP4c3cZz_i-"
                + "FupQlGxrfkaZT9lUCCo1h3p5h1fIEBI=");
  }

  @Test
  void twoSessionsOfTheSameInputDiffer() {
    SessionSigner real = new SessionSigner(1_234_567, SECRET, new SecureRandom());
    KalturaSession session = new KalturaSession("a", KalturaSession.Type.USER, Map.of(), EXPIRY);

    assertThat(real.sign(session)).isNotEqualTo(real.sign(session));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          firstName | Bob,disableentitlement
          firstName | ','
          first,x   | Bob
          first:x   | Bob
          first.x   | Bob
          first x   | Bob
          first&x=1 | Bob
          _e        | 9
          ''        | Bob
          """)
  void whatCouldBeReadAsAnotherPrivilegeIsNotSigned(String name, String value) {
    assertThatThrownBy(() -> sign("a", KalturaSession.Type.USER, Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Bob");
    assertThatThrownBy(() -> Privileges.text(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void controlCharactersAreNotSigned() {
    for (char control : new char[] {0, 7, 10, 13, 0x85}) {
      assertThatThrownBy(
              () -> sign("a", KalturaSession.Type.USER, Map.of("firstName", "Bob" + control)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private String sign(String user, KalturaSession.Type type, Map<String, String> privileges) {
    return signer.sign(new KalturaSession(user, type, privileges, EXPIRY));
  }

  /** Gives the bytes 0, 1, 2 and so on. */
  private static final class CountingBytes extends SecureRandom {

    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) i;
      }
    }
  }
}
