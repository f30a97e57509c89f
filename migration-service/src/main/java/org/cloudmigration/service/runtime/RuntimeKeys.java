package org.cloudmigration.service.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The two authentication keys of an integration runtime, both current, so that one can be renewed
 * while nodes use the other. 256 random bits each.
 */
public record RuntimeKeys(String primaryKey, String secondaryKey) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static RuntimeKeys random() {
    return new RuntimeKeys(key(), key());
  }

  /** In a time that does not tell how much of a key was right, nor which one. */
  boolean accept(String presented) {
    return same(primaryKey, presented) | same(secondaryKey, presented);
  }

  private static boolean same(String key, String presented) {
    return MessageDigest.isEqual(
        key.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
  }

  /** Of {@value #BYTES} random bytes. */
  static String key() {
    byte[] key = new byte[BYTES];
    RANDOM.nextBytes(key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }

  /** Shows no key. */
  @Override
  public String toString() {
    return "two keys";
  }
}
