package dev.kalturadiscord.kalturasimulator.ks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KsCodecTest {
  private static final int PARTNER_ID = 1234567;
  private static final String ADMIN_SECRET = "0123456789abcdef0123456789abcdef";
  private static final long EXPIRY = 1893456000L;
  private static final byte[] RANDOM = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  private static final String VIEWER_KS =
      "djJ8MTIzNDU2N3ylKPpLwG0P_H-EBKvTQDUUc64aBzamoXDhtAXcV0Fo3DXkcTxyfrdLnpf5jtk4KDF1TGwOxrwIjBF2"
          + "KFVrO7dxUeqV0yo-DMjP3ZWBYK9c4RtUJJ0CLkcaicH-yj5naWbB8D0khBUQXN-fKRfGrNJcPJL-sOp9UK_pzmqL"
          + "GWDidx3RTpHG2IVmZQupephGyKYIQ1vwvWhHZu4vRkbFNoMBOXn1SNl3gqnxrvwdxg2jpA==";
  private static final String ADMIN_KS =
      "djJ8MTIzNDU2N3xYlkt_2n8qjez0w11x-vqAP0cN2uDE8Sh6Sp8jBVHGU47YhKM5TjA36rdpR9Wz-tih6L6i1D-INJG7"
          + "z-FU9JfDMQkOwTbk4zMhfiSy5DY219N6AmOYLmnwmoz_9V0ukufgqdpFYnXEN1_CJxFh5Gfe";
  private static final String FIRST_FORMAT_KS =
      "ZDhlYzc3MzI3OTZlOGM4ZWM0MDkxMTc1MWI5YzI3NjU1NWE2NTU5MnwxMjM0NTY3OzEyMzQ1Njc7MTg5MzQ1NjAwMDsy"
          + "OzE3MDAwMDAwMDAuMTIzNDtkaXNjb3JkLjQyO2Rpc2FibGVlbnRpdGxlbWVudDs7";

  private final KsCodec codec = new KsCodec(PARTNER_ID, ADMIN_SECRET);

  static Stream<Arguments> vectors() {
    return Stream.of(
        Arguments.of(
            "a viewer of an event",
            KsType.USER,
            "discord.123456789012345678",
            "eventId:3371011,role:viewerRole,userContextualRole:3,firstName:Ada,lastName:Lovelace",
            VIEWER_KS),
        Arguments.of(
            "an administrator with a session id",
            KsType.ADMIN,
            "discord-service",
            "disableentitlement,sessionid:abc-123",
            ADMIN_KS),
        Arguments.of(
            "anonymous",
            KsType.USER,
            "",
            "",
            "djJ8MTIzNDU2N3yJt69qeaY9gADY-cWgOKcmEspA1T6PlMa7URC_Gl8bKJNu0J1VsEWLZ2Y2F60705IlUJ_THMJs"
                + "JqHBFw-HO7s_"),
        Arguments.of(
            "difficult characters",
            KsType.USER,
            "discord.42",
            "*,sview:1_abc/1_def,firstName:Zoë B,email:a+b@x.io,urirestrict:/api_v3/*,note:a:b",
            "djJ8MTIzNDU2N3wPcpEKSw2cgnF5RqJV1n1p1PFCGHhjkFKnvuZxFA6of52Y1DyI0JpEUBMf4jsThIJS9XYWMlQ8"
                + "1autfgFbL9UXHGJAyCA_cTVqHSlmiO3pcaX72Vt1amwI35KU6CecwGR_fxkfcw2EejsTWUYfJuuuR0FuBPbT"
                + "mK27bPi73yMfD309Yb5loOepigG7ALtIJZTgQEreejiOvaCPyzVu6-Rtn8evYBk_RtgbDzV9xG9znw=="),
        Arguments.of(
            "a person who enters a room",
            KsType.USER,
            "discord.123456789012345678",
            "actionslimit:-1,userId:discord.123456789012345678,entryId:1_abcd1234,firstName:Ada,"
                + "lastName:Lovelace,role:viewerRole,roomModerator:0,chatModerator:0",
            "djJ8MTIzNDU2N3xR6O2gaiZy-Z7vn25Jnoke7AoN0zb-U2tcojS-ljORIi4LkKFx0d5RWZoeBkyKiPyK8zjuRTLH"
                + "PC0fTh___2fVCRH_SLnkDsIlo8PnWwYjam01RhWDElEesLyr4EJG90koRyGe-raNACszCQi8yS7SKuSbS6dq"
                + "jqhB8JLAlYL1_j_MeC6fAuo9IvwPqv9HK5rISEl2YsTHwGKeaRVKdJwko27L3bxBCf9k4vPNPXZYvqWj5rHr"
                + "iQ7GrrBOPDu3zTpFio0_T10fYxto8PaL1HWpkgP4c3cZz_i-FupQlGxrfkaZT9lUCCo1h3p5h1fIEBI="));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void aKsIsWrittenToTheByte(
      String name, KsType type, String userId, String privileges, String text) {
    assertThat(codec.encode(new NewKs(type, userId, EXPIRY, privileges), RANDOM)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void aKsIsReadBack(String name, KsType type, String userId, String privileges, String text) {
    Ks ks = codec.decode(text).orElseThrow();
    assertThat(ks.type()).isEqualTo(type);
    assertThat(ks.userId()).isEqualTo(userId);
    assertThat(ks.expiry()).isEqualTo(EXPIRY);
    assertThat(ks.privileges()).containsExactlyEntriesOf(Privileges.parse(privileges));
  }

  @Test
  void theFieldsAreEncodedAsPhpDoes() {
    NewKs ks =
        new NewKs(
            KsType.USER,
            "discord.42",
            EXPIRY,
            "*,sview:1_abc/1_def,firstName:Zoë B,email:a+b@x.io,urirestrict:/api_v3/*,note:a:b");
    assertThat(KsV2.fields(ks))
        .isEqualTo(
            "all=%2A&sview=1_abc%2F1_def&firstName=Zo%C3%AB+B&email=a%2Bb%40x.io"
                + "&urirestrict=%2Fapi_v3%2F%2A&note=a%3Ab&_e=1893456000&_t=0&_u=discord.42");
  }

  @Test
  void theHashOfAKsIsTheDigestOfItsBody() {
    assertThat(codec.decode(VIEWER_KS).orElseThrow().hash())
        .isEqualTo("4c75bf423318461264c1d6609973e580525983ea");
    assertThat(codec.decode(ADMIN_KS).orElseThrow().hash())
        .isEqualTo("467efd5d8f4e1b0cf06c0adb26fb14c60492e825");
  }

  @Test
  void theFirstFormatIsReadToo() {
    Ks ks = codec.decode(FIRST_FORMAT_KS).orElseThrow();
    assertThat(ks.type()).isEqualTo(KsType.ADMIN);
    assertThat(ks.userId()).isEqualTo("discord.42");
    assertThat(ks.expiry()).isEqualTo(EXPIRY);
    assertThat(ks.privileges()).containsOnlyKeys("disableentitlement");
    assertThat(ks.hash()).isEqualTo("d8ec7732796e8c8ec40911751b9c276555a65592");
  }

  @Test
  void aKsOfAnotherSecretOrPartnerIsRefused() {
    KsCodec otherSecret = new KsCodec(PARTNER_ID, "another secret");
    KsCodec otherPartner = new KsCodec(7654321, ADMIN_SECRET);
    for (KsCodec stranger : new KsCodec[] {otherSecret, otherPartner}) {
      assertThat(stranger.decode(ADMIN_KS)).isEmpty();
      assertThat(stranger.decode(FIRST_FORMAT_KS)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("brokenTexts")
  void brokenTextIsRefused(String text) {
    assertThat(codec.decode(text)).isEmpty();
  }

  static Stream<String> brokenTexts() {
    return Stream.of(
        "",
        "hello",
        "djJ8",
        "djJ8MTIzNDU2N3w=",
        ADMIN_KS.substring(0, 60),
        ADMIN_KS.replace('X', 'Y'),
        FIRST_FORMAT_KS.replace('M', 'N'));
  }

  @Test
  void ofAPrivilegeGivenTwiceTheLastValueCountsAtTheFirstPlace() {
    assertThat(Privileges.format(Privileges.parse("a:1, b ,,0,a:2"))).isEqualTo("a:2,b");
  }

  @Test
  void endingASessionEndsAllWithItsSessionId() {
    SessionLedger ledger = new SessionLedger(PARTNER_ID);
    Ks one = read(new NewKs(KsType.USER, "one", EXPIRY, "sessionid:abc-123"));
    Ks two = read(new NewKs(KsType.USER, "two", EXPIRY, "sessionid:abc-123"));
    Ks stranger = read(new NewKs(KsType.USER, "one", EXPIRY, "sessionid:xyz"));
    ledger.end(one);
    assertThat(ledger.isEnded(one)).isTrue();
    assertThat(ledger.isEnded(two)).isTrue();
    assertThat(ledger.isEnded(stranger)).isFalse();
    assertThat(ledger.groupHash("abc-123")).isEqualTo("22504d012b5594ec8d9bdbd52f709d12b5562797");
  }

  @Test
  void aKsDoesNotPrintThePeopleInIt() {
    assertThat(codec.decode(VIEWER_KS).orElseThrow().toString()).doesNotContain("Lovelace");
  }

  private Ks read(NewKs ks) {
    return codec.decode(codec.encode(ks)).orElseThrow();
  }
}
