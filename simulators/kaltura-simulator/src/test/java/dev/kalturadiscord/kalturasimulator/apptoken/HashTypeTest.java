package dev.kalturadiscord.kalturasimulator.apptoken;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashTypeTest {
  @ParameterizedTest
  @CsvSource({
    "SHA1, a7315665de835b31522aedb5f2de6d16393472a3",
    "MD5, e150e72ddf03fd5d24f4199a7870b60f",
    "SHA256, 3b1cfcfa0dcd934d1471761f0066a4b3b3377d2ef210f85caea3babfcf7a0449",
    "SHA512, e91c5d8a0a68a748037f45c8344c28bf6f5a9930e777455c66bef6445efbc43669a7ea9fa1d3f16d004a1"
        + "9ca55b07419f77e105449015bf5ecbff0cc90d6d65d",
  })
  void theHashIsThatOfTheSessionFollowedByTheToken(HashType type, String expected) {
    assertThat(type.hash("V2lkZ2V0S1M=", "fedcba9876543210fedcba9876543210")).isEqualTo(expected);
  }
}
