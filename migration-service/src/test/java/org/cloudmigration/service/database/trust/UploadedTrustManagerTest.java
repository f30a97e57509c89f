package org.cloudmigration.service.database.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import org.cloudmigration.service.testing.MadeCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadedTrustManagerTest {

  @TempDir static Path files;

  private static MadeCertificate manyNames;

  @BeforeAll
  static void make() {
    manyNames =
        MadeCertificate.vouchedFor(
            files,
            "cn",
            "-ext",
            "san=dns:sql01,dns:*.example.com,dns:*.com,ip:10.0.0.7,ip:0:0:0:0:0:0:0:1");
  }

  private static void check(String host, String uploaded, MadeCertificate shown)
      throws CertificateException {
    new UploadedTrustManager(UploadedTrustManager.argument(host, uploaded))
        .checkServerTrusted(shown.chain().toArray(X509Certificate[]::new), "UNKNOWN");
  }

  @Test
  void theServersOwnIsItsIdentityWhateverItsName() {
    var own = MadeCertificate.selfSigned(files, "SSL_Self_Signed_Fallback");
    assertThatCode(() -> check("sql01", own.pem(), own)).doesNotThrowAnyException();
    var sameName = MadeCertificate.selfSigned(files, "SSL_Self_Signed_Fallback");
    assertThatThrownBy(() -> check("sql01", own.pem(), sameName))
        .isInstanceOf(CertificateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "sql01, true",
    "SQL01, true",
    "sql02, false",
    "sql01.example.com, true",
    "a.sql01.example.com, false",
    "example.com, false",
    "10.0.0.7, true",
    "10.0.0.8, false",
    "::1, true",
    "::2, false",
    "cn, false",
    "authority, false",
  })
  void ofAnAuthoritysCertificatesOnlyThatOfTheServerIsTaken(String host, boolean accepted) {
    assertThat(accepts(host, manyNames)).isEqualTo(accepted);
  }

  @Test
  void withoutAlternativeNamesTheCommonNameCounts() {
    var vouched = MadeCertificate.vouchedFor(files, "sql01");
    assertThat(accepts("sql01", vouched)).isTrue();
    assertThat(accepts("sql02", vouched)).isFalse();
  }

  private static boolean accepts(String host, MadeCertificate vouched) {
    try {
      check(host, vouched.authorityPem(), vouched);
      return true;
    } catch (CertificateException e) {
      assertThat(e).hasMessageContaining(host);
      return false;
    }
  }

  @Test
  void whatKnownAuthoritiesVouchForIsNotTakenForTheUploadedOne() throws CertificateException {
    var own = MadeCertificate.selfSigned(files, "a");
    assertThatThrownBy(() -> check("sql01", own.pem(), manyNames))
        .isInstanceOf(CertificateException.class);
    assertThat(new UploadedTrustManager("a\n" + own.pem()).getAcceptedIssuers()).isEmpty();
  }

  @Test
  void nothingIsTrustedOutsideOfItsTime() {
    var old = MadeCertificate.selfSigned(files, "a", "-startdate", "-10d", "-validity", "5");
    assertThatThrownBy(() -> check("a", old.pem(), old))
        .isInstanceOf(CertificateExpiredException.class);
    var present = MadeCertificate.selfSigned(files, "a");
    assertThatCode(() -> check("a", old.pem() + present.pem(), present)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check("a", old.pem(), present))
        .isInstanceOf(CertificateException.class);
  }
}
