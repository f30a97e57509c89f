package org.cloudmigration.service.setup;

import java.util.List;
import org.cloudmigration.service.database.address.ServerCertificates;

/**
 * Certificates that were uploaded, or are stored.
 *
 * @param pem the certificates alone, to be sent with {@link ConnectionInput}; blank for none
 */
public record CertificateUpload(String pem, List<CertificateView> certificates) {

  static CertificateUpload of(ServerCertificates certificates) {
    return new CertificateUpload(
        certificates.pem(), certificates.all().stream().map(CertificateView::of).toList());
  }

  public boolean isEmpty() {
    return certificates.isEmpty();
  }
}
