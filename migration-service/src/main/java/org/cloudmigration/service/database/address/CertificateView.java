package org.cloudmigration.service.database.address;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A certificate as people compare it.
 *
 * @param fingerprint SHA-256, in pairs of hexadecimal digits with colons between
 */
public record CertificateView(
    String subject, String issuer, Instant validFrom, Instant validUntil, String fingerprint) {

  static CertificateView of(X509Certificate certificate) {
    return new CertificateView(
        certificate.getSubjectX500Principal().toString(),
        certificate.getIssuerX500Principal().toString(),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        fingerprint(certificate));
  }

  public boolean hasExpired(Instant now) {
    return now.isAfter(validUntil);
  }

  public boolean isNotYetValid(Instant now) {
    return now.isBefore(validFrom);
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(CertificateFile.encoded(certificate));
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
