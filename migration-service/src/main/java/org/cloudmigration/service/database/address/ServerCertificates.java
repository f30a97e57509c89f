package org.cloudmigration.service.database.address;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Certificates that somebody has uploaded, so that the server of a connection is trusted by them
 * and by nothing else: the server's own, or those of its authority. No secret.
 */
public record ServerCertificates(List<X509Certificate> all) {

  /** The server is trusted as the Java trust store says. */
  public static final ServerCertificates NONE = new ServerCertificates(List.of());

  /** Bytes of an upload, and characters of its text form: enough for any chain. */
  public static final int LONGEST = 65_536;

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  public ServerCertificates {
    all = List.copyOf(all);
  }

  /**
   * Reads a file as people have it: PEM with one or more certificates, or DER with one.
   *
   * @throws CertificateUploadException if it cannot be used; quotes nothing of it
   */
  public static ServerCertificates read(byte[] upload) {
    return CertificateFile.read(upload);
  }

  /**
   * Reads PEM text.
   *
   * @param text blank for none
   * @throws CertificateUploadException if it cannot be used; quotes nothing of it
   */
  public static ServerCertificates parse(String text) {
    return text.isBlank() ? NONE : CertificateFile.readPem(text);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The canonical form: nothing but the certificates. Blank for none. */
  public String pem() {
    return all.stream().map(ServerCertificates::pem).collect(Collectors.joining());
  }

  private static String pem(X509Certificate certificate) {
    return "-----BEGIN CERTIFICATE-----\n"
        + LINES.encodeToString(CertificateFile.encoded(certificate))
        + "\n-----END CERTIFICATE-----\n";
  }

  /** SHA-256, in pairs of hexadecimal digits with colons between. */
  public static String fingerprint(X509Certificate certificate) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(CertificateFile.encoded(certificate));
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** For logs. */
  @Override
  public String toString() {
    return all.stream().map(ServerCertificates::fingerprint).collect(Collectors.joining(", "));
  }
}
