package org.cloudmigration.service.security.token;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public keys and certificates in PEM; a private key has no business here and is refused. */
final class PemKeys {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private PemKeys() {}

  /**
   * @throws IllegalArgumentException if a block is none of both, or there is none
   */
  static List<JWK> read(String text) {
    List<JWK> keys = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      byte[] bytes = Base64.getMimeDecoder().decode(block.group(2));
      try {
        keys.add(jwk(publicKey(block.group(1), bytes)));
      } catch (GeneralSecurityException e) {
        throw new IllegalArgumentException("A key cannot be read.", e);
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("There is no key in this text.");
    }
    return keys;
  }

  private static PublicKey publicKey(String kind, byte[] bytes) throws GeneralSecurityException {
    return switch (kind) {
      case "CERTIFICATE" ->
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes))
              .getPublicKey();
      case "PUBLIC KEY" -> {
        X509EncodedKeySpec spec = new X509EncodedKeySpec(bytes);
        try {
          yield KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException notRsa) {
          yield KeyFactory.getInstance("EC").generatePublic(spec);
        }
      }
      default -> throw new IllegalArgumentException("This is no public key: " + kind);
    };
  }

  private static JWK jwk(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> new RSAKey.Builder(rsa).build();
      case ECPublicKey ec ->
          new ECKey.Builder(Curve.forECParameterSpec(ec.getParams()), ec).build();
      default ->
          throw new IllegalArgumentException("Keys are RSA or EC, not " + key.getAlgorithm());
    };
  }
}
