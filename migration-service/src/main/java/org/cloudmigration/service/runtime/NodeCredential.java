package org.cloudmigration.service.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a registered node reports with: 256 random bits. As nobody can guess that many, a plain hash
 * is enough to keep it by.
 */
record NodeCredential(String value) {

  static NodeCredential random() {
    return new NodeCredential(RuntimeKeys.key());
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
