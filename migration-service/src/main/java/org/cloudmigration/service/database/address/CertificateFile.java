package org.cloudmigration.service.database.address;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people upload as a certificate, which is often something else. */
final class CertificateFile {

  private static final int MOST = 20;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]*+)-----END CERTIFICATE-----");
  private static final Pattern BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]*CERTIFICATE-----");
  private static final Pattern KEY = Pattern.compile("PRIVATE KEY|PuTTY-User-Key-File");

  /** ASN.1. */
  private static final int SEQUENCE = 0x30;

  private static final int INTEGER = 2;

  private CertificateFile() {}

  static ServerCertificates read(byte[] upload) {
    checkLength(upload.length);
    boolean der = upload.length > 0 && (upload[0] & 0xff) == SEQUENCE;
    if (!der) {
      return readPem(new String(upload, StandardCharsets.ISO_8859_1));
    }
    if (isKeyOrKeyStore(upload)) {
      throw key();
    }
    return bounded(Set.of(certificate(upload)));
  }

  static ServerCertificates readPem(String text) {
    checkLength(text.length());
    if (text.isBlank()) {
      throw new CertificateUploadException(
          "The file is empty.", "Choose the file of the server's certificate.");
    }
    if (KEY.matcher(text).find()) {
      throw key();
    }
    Set<X509Certificate> found = new LinkedHashSet<>();
    Matcher block = BLOCK.matcher(text);
    int blocks = 0;
    while (block.find()) {
      found.add(certificate(decoded(block.group(1))));
      blocks++;
    }
    if (blocks == 0 || blocks != BEGIN.matcher(text).results().count()) {
      throw unreadable();
    }
    return bounded(found);
  }

  private static ServerCertificates bounded(Set<X509Certificate> found) {
    var certificates = new ServerCertificates(new ArrayList<>(found));
    if (found.size() > MOST) {
      throw new CertificateUploadException(
          "The file holds " + found.size() + " certificates.",
          "Upload the server's own, or that of its authority; " + MOST + " at most.");
    }
    checkLength(certificates.pem().length());
    return certificates;
  }

  private static void checkLength(int length) {
    if (length > ServerCertificates.LONGEST) {
      throw new CertificateUploadException(
          "The file is larger than 64 KB.",
          "Upload the server's own certificate or that of its authority alone.");
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }

  private static X509Certificate certificate(byte[] der) {
    try {
      var bytes = new ByteArrayInputStream(der);
      var certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
      if (bytes.available() > 0) {
        throw unreadable();
      }
      return certificate;
    } catch (CertificateException e) {
      throw unreadable();
    }
  }

  static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("It was read from its encoded form.", e);
    }
  }

  /**
   * A certificate is a sequence that begins with a sequence; private keys and PKCS #12 files (.pfx)
   * begin with the number of their version.
   */
  private static boolean isKeyOrKeyStore(byte[] der) {
    if (der.length < 2) {
      return false;
    }
    int length = der[1] & 0xff;
    int content = length < 0x80 ? 2 : 2 + (length & 0x7f);
    return content < der.length && der[content] == INTEGER;
  }

  private static CertificateUploadException key() {
    return new CertificateUploadException(
        "The file holds a private key, or is a key store (.pfx). It was not stored.",
        "Upload the certificate alone (.crt, .cer or .pem); the key stays on its server.");
  }

  private static CertificateUploadException unreadable() {
    return new CertificateUploadException(
        "The file holds no certificate that can be read.",
        "Upload the certificate as X.509 in PEM (Base64) or DER form.");
  }
}
