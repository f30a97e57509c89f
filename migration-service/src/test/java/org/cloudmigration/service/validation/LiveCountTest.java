package org.cloudmigration.service.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveCountTest {

  private static LiveCount count(Long source, Long tenant) {
    return new LiveCount(source, tenant, Instant.EPOCH);
  }

  @Test
  void rowsThatTheTenantLacksAreBelowZero() {
    assertThat(count(10L, 7L).difference()).contains(-3L);
    assertThat(count(7L, 10L).difference()).contains(3L);
    assertThat(count(7L, 7L).difference()).contains(0L);
  }

  @Test
  void aTableThatIsGoneHasNoDifference() {
    assertThat(count(null, 7L).difference()).isEmpty();
    assertThat(count(7L, null).difference()).isEmpty();
  }
}
