package org.cloudmigration.service.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a registered node reports with: 256 random bits. As nobody can guess that many, a plain hash
 * is enough to keep it by.
 */
record NodeCredential(String value) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static NodeCredential random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new NodeCredential(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** SHA-256, 64 hexadecimal digits. */
  String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "a credential";
  }
}
