package dev.kalturadiscord.kalturasimulator.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures of notifications, against values worked out independently. */
class SignatureTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String FIELDS =
      "entry_id=1_abcd1234&entry_name=Weekly+sync&entry_status=2"
          + "&entry_reference_id=discord%3Ag1%3Am1&trigger_status=2";
  private static final String OBJECT =
      "{\"object\":{\"id\":\"1_abcd1234\",\"name\":\"Weekly sync\",\"status\":2,"
          + "\"objectType\":\"KalturaMediaEntry\"},\"eventObjectType\":1,"
          + "\"eventNotificationJobId\":987654321,\"templateId\":4242,"
          + "\"templateName\":\"Discord entry ready\","
          + "\"templateSystemName\":\"DISCORD_ENTRY_READY\",\"eventType\":3,"
          + "\"objectType\":\"KalturaHttpNotification\"}";

  @ParameterizedTest
  @CsvSource({
    "1, 1726541dca4b37188474eeeb395b5ba84065509b",
    "2, b73d8d519cedd8d65f55c4f64a2c70bab334ef2229a81765b93ddf5a7320be72",
    "3, 89841a91f2ca5f5644bdbfb00a4c2dfd8f72081a46a80b19bdb5339062ce4eeb"
        + "96729188e729a2749a83b91aa28a5c4df77f56145d9b9c1ecac3224fa78e9f24"
  })
  void fieldsAreSigned(int algorithm, String signature) {
    assertThat(Signature.of(algorithm).sign(SECRET, FIELDS)).isEqualTo(signature);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0424420122c24479a7175940adc98189f098816e",
    "2, b2f80d168df8f299417e9a9845b40278c84cef9e30ff143ebc1a8479ffd49d33"
  })
  void anObjectIsSigned(int algorithm, String signature) {
    assertThat(Signature.of(algorithm).sign(SECRET, OBJECT)).isEqualTo(signature);
  }

  @Test
  void nothingIsSignedToo() {
    assertThat(Signature.of(2).sign(SECRET, ""))
        .isEqualTo("3eb1bd439947eb762998e566ccc2e099c791118b2f40579cc4f7da2b5061b7f9");
    assertThat(Signature.of(null)).isEqualTo(Signature.SHA_1);
  }
}
