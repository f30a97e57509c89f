package org.cloudmigration.service.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.cloudmigration.service.testing.MadeCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateViewTest {

  @Test
  void peopleSeeWhatTheyCompareAndWhetherItIsInItsTime(@TempDir Path files) {
    CertificateView view =
        CertificateView.of(MadeCertificate.selfSigned(files, "sql01").certificate());
    assertThat(view.subject()).isEqualTo("CN=sql01");
    assertThat(view.issuer()).isEqualTo("CN=sql01");
    assertThat(view.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    Instant from = view.validFrom();
    assertThat(view.hasExpired(from)).isFalse();
    assertThat(view.hasExpired(view.validUntil().plusSeconds(1))).isTrue();
    assertThat(view.isNotYetValid(from)).isFalse();
    assertThat(view.isNotYetValid(from.minusSeconds(1))).isTrue();
  }
}
