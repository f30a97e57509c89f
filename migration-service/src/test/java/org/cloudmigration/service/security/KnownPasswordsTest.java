package org.cloudmigration.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnownPasswordsTest {

  private Instant now = Instant.parse("2026-01-31T08:00:00Z");
  private final KnownPasswords<Integer> known = new KnownPasswords<>(() -> now);

  @Test
  void onlyTheVeryPasswordOfTheVeryUserOpens() {
    known.remember("nora", "correct horse", 1);
    assertThat(known.opened("nora", "correct horse")).contains(1);
    assertThat(known.opened("nora", "correct hors")).isEmpty();
    assertThat(known.opened("Nora", "correct horse")).isEmpty();
    assertThat(known.opened("otto", "correct horse")).isEmpty();
  }

  @Test
  void aNewPasswordTakesThePlaceOfTheFormer() {
    known.remember("nora", "correct horse", 1);
    known.remember("nora", "battery staple", 2);
    assertThat(known.opened("nora", "correct horse")).isEmpty();
    assertThat(known.opened("nora", "battery staple")).contains(2);
  }

  @Test
  void nothingIsKnownForLong() {
    known.remember("nora", "correct horse", 1);
    now = now.plus(KnownPasswords.REMEMBERED);
    assertThat(known.opened("nora", "correct horse")).isEmpty();
  }
}
