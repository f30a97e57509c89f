package org.cloudmigration.service.database.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts servers that show one of the uploaded certificates or one that an uploaded certificate
 * vouches for, and no others: not those of the Java trust store.
 *
 * <p>A certificate that was itself uploaded is the server's identity, whatever name stands in it:
 * somebody has looked at its fingerprint, and whoever shows it holds its key. What an authority
 * vouches for must bear the server's name, since everybody with a certificate of that authority
 * could pose as the server otherwise. Which of both an uploaded certificate is shows only in the
 * handshake: self-signed certificates of servers often say that they are authorities.
 *
 * <p>Nothing is trusted outside of its time, which Java's own check of a trusted certificate leaves
 * out.
 */
public final class UploadedTrustManager implements X509TrustManager {

  private final ServerName server;
  private final List<X509Certificate> uploaded;

  /**
   * Drivers call this.
   *
   * @param argument as {@link #argument} makes it
   */
  public UploadedTrustManager(String argument) throws CertificateException {
    int end = argument.indexOf('\n');
    server = new ServerName(argument.substring(0, end));
    byte[] pem = argument.substring(end + 1).getBytes(StandardCharsets.US_ASCII);
    uploaded =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem))
            .stream()
            .map(X509Certificate.class::cast)
            .toList();
  }

  /**
   * What a driver is to pass on.
   *
   * @param host name or IP address, as the connection names it
   * @param pem one or more certificates
   */
  public static String argument(String host, String pem) {
    return host + "\n" + pem;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    X509Certificate shown = chain[0];
    if (uploaded.contains(shown)) {
      shown.checkValidity();
      return;
    }
    authorities().checkServerTrusted(chain, authType);
    if (!server.isBorneBy(shown)) {
      throw new CertificateException(
          "The certificate is made out to "
              + ServerName.namesOf(shown)
              + ", the connection names "
              + server.host()
              + ".");
    }
  }

  private X509TrustManager authorities() throws CertificateException {
    List<X509Certificate> valid =
        uploaded.stream().filter(UploadedTrustManager::isValidNow).toList();
    if (valid.isEmpty()) {
      // Tells which of both.
      uploaded.getFirst().checkValidity();
    }
    try {
      KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
      anchors.load(null, null);
      for (X509Certificate each : valid) {
        anchors.setCertificateEntry("uploaded " + anchors.size(), each);
      }
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(anchors);
      return (X509TrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException | IOException e) {
      throw new CertificateException("The uploaded certificates cannot be used.", e);
    }
  }

  private static boolean isValidNow(X509Certificate certificate) {
    try {
      certificate.checkValidity();
      return true;
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      return false;
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("No clients come here.");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
