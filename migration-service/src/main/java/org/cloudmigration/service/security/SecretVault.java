package org.cloudmigration.service.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.MigrationException;

/**
 * Encrypts secrets at rest (AES-256-GCM) with a key that is not in the database.
 *
 * <p>A cipher text is bound to its purpose, so that nobody who can write to the database can move a
 * secret to another place, where it would be sent to another host.
 */
@ApplicationScoped
public class SecretVault {

  private static final String FORM = "v1:";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  @Inject Installation installation;

  private byte[] key;

  public SecretVault() {}

  /**
   * @param key 32 bytes
   */
  public SecretVault(byte[] key) {
    this.key = key.clone();
  }

  @PostConstruct
  void open() {
    key = SecretKeyFile.load(installation.dataDirectory());
  }

  /**
   * @param purpose where the secret belongs, such as {@code migration_setup/<environment>}
   */
  public String encrypt(String purpose, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] hidden =
          cipher(Cipher.ENCRYPT_MODE, purpose, nonce)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      ByteBuffer parts = ByteBuffer.allocate(NONCE_BYTES + hidden.length).put(nonce).put(hidden);
      return FORM + Base64.getEncoder().encodeToString(parts.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is missing in this Java.", e);
    }
  }

  /**
   * @throws MigrationException if the key is another one, or the text was moved or changed
   */
  public String decrypt(String purpose, String cipherText) {
    try {
      if (!cipherText.startsWith(FORM)) {
        throw new GeneralSecurityException("unknown form");
      }
      byte[] parts = Base64.getDecoder().decode(cipherText.substring(FORM.length()));
      if (!cipherText.endsWith(Base64.getEncoder().encodeToString(parts))) {
        throw new GeneralSecurityException("bits that nothing is made of were changed");
      }
      byte[] nonce = Arrays.copyOf(parts, NONCE_BYTES);
      byte[] open =
          cipher(Cipher.DECRYPT_MODE, purpose, nonce)
              .doFinal(parts, NONCE_BYTES, parts.length - NONCE_BYTES);
      return new String(open, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new MigrationException(
          ErrorCatalogue.SHIPPED.entry("SECRET").report(e.getClass().getSimpleName()), e);
    }
  }

  /** Keyed hash (HMAC-SHA-256), 64 hexadecimal digits. */
  public String authenticate(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update("audit:".getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is missing in this Java.", e);
    }
  }

  private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
