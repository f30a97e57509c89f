package org.cloudmigration.service.database.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Arrays;
import org.cloudmigration.service.testing.MadeCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsOfCertificatesTest {

  private static MadeCertificate own;
  private static MadeCertificate vouched;

  @BeforeAll
  static void make(@TempDir Path files) {
    own = MadeCertificate.selfSigned(files, "sql01");
    vouched = MadeCertificate.vouchedFor(files, "sql02");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ServerCertificates read(String text) {
    return ServerCertificates.read(bytes(text));
  }

  private static CertificateUploadException refused(byte[] upload) {
    var refused =
        catchThrowableOfType(
            CertificateUploadException.class, () -> ServerCertificates.read(upload));
    assertThat(refused.happened()).endsWith(".");
    assertThat(refused.action()).endsWith(".");
    return refused;
  }

  @Test
  void pemAndDerAreTheSame() {
    assertThat(ServerCertificates.read(own.der())).isEqualTo(read(own.pem()));
    assertThat(read(own.pem()).all()).containsExactly(own.certificate());
    assertThat(ServerCertificates.parse("  ").isEmpty()).isTrue();
  }

  @Test
  void textAroundCertificatesAndCertificatesThatStandTwiceAreLeftOut() {
    String text = "\uFEFFCertificate:\r\n  Data: …\r\n" + own.pem() + "\n# again\n" + own.pem();
    ServerCertificates read = read(text);
    assertThat(read.all()).hasSize(1);
    assertThat(read.pem()).startsWith("-----BEGIN").doesNotContain("again");
    assertThat(ServerCertificates.parse(read.pem())).isEqualTo(read);
  }

  @Test
  void ofAChainAllAreTaken() {
    assertThat(read(vouched.chainPem()).all()).isEqualTo(vouched.chain()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRIVATE KEY",
        "RSA PRIVATE KEY",
        "ENCRYPTED PRIVATE KEY",
        "OPENSSH PRIVATE KEY",
      })
  void aPrivateKeyIsRefusedWhereverItStands(String kind) {
    String key = own.keyPem().replace("PRIVATE KEY", kind);
    String secret = own.keyPem().lines().toList().get(1);
    for (String text : new String[] {key, own.pem() + key, key + own.pem()}) {
      CertificateUploadException refused = refused(bytes(text));
      assertThat(refused.happened()).contains("private key").doesNotContain(secret);
    }
  }

  @Test
  void aKeyOrAKeyStoreInBinaryFormIsRefusedAsSuch() throws Exception {
    assertThat(refused(own.key().getEncoded()).happened()).contains("private key");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "a", own.key(), "word".toCharArray(), own.chain().toArray(Certificate[]::new));
    var pfx = new ByteArrayOutputStream();
    store.store(pfx, "word".toCharArray());
    assertThat(refused(pfx.toByteArray()).happened()).contains("key store");
  }

  @Test
  void anEmptyFileIsToldSo() {
    assertThat(refused(new byte[0]).happened()).contains("empty");
    assertThat(refused(bytes(" \n")).happened()).contains("empty");
  }

  @Test
  void whatIsTooLargeIsNotLookedAt() {
    assertThat(refused(new byte[ServerCertificates.LONGEST + 1]).happened()).contains("64 KB");
    assertThat(refused(bytes(own.pem().repeat(200))).happened()).contains("64 KB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "0",
        "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\n=A=A\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\nMIIB",
        "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----",
      })
  void garbageIsRefused(String text) {
    assertThat(refused(bytes(text)).happened()).contains("no certificate");
  }

  @Test
  void aCertificateThatIsCutOffOrGoesOnIsRefused() {
    byte[] der = own.der();
    for (int length = 1; length < der.length; length += 17) {
      refused(Arrays.copyOf(der, length));
    }
    refused(Arrays.copyOf(der, der.length + 1));
    refused(bytes(own.pem() + own.pem().substring(0, 100)));
  }

  @Test
  void logsTellFingerprints() {
    assertThat(read(own.pem())).asString().matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
  }

  @Test
  void theDriverGetsThemWithTheLocationAndTheAddressIsFoundAgain() {
    ServerAddress address =
        ServerAddress.parse("Server=s;Database=d;UID=a;PWD=hush").trusting(read(own.pem()));
    assertThat(ServerAddress.of(address.location())).isEqualTo(address);
    assertThat(address.text()).doesNotContain("CERTIFICATE");
  }

  @Test
  void trustInAnyCertificateAndInThisOneExcludeEachOther() {
    ServerAddress any =
        ServerAddress.parse("Server=s;Database=d;UID=a;PWD=hush;TrustServerCertificate=True");
    var refused =
        catchThrowableOfType(CertificateUploadException.class, () -> any.trusting(read(own.pem())));
    assertThat(refused.happened()).contains("exclude each other");
    assertThat(any.trusting(ServerCertificates.NONE)).isEqualTo(any);
  }
}
