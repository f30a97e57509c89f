package org.cloudmigration.service.setup;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.cloudmigration.service.database.address.ServerCertificates;

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
        ServerCertificates.fingerprint(certificate));
  }

  public boolean hasExpired(Instant now) {
    return now.isAfter(validUntil);
  }

  public boolean isNotYetValid(Instant now) {
    return now.isBefore(validFrom);
  }
}
