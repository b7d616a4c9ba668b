package dev.kalturadiscord.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PostgresOptionsTest {
  private final PostgresOptions options = PostgresOptions.in(Path.of("somewhere"));

  @Test
  void databasesAreDurableUnlessToldOtherwise() {
    assertThat(options.durable()).isTrue();
    assertThat(options.durable(false).durable()).isFalse();
  }

  @Test
  void aNameThatWouldHaveToBeQuotedIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> options.name("x; DROP ROLE postgres"));
  }

  @Test
  void aPortBeyondTheRangeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> options.port(65_536));
  }
}
