package org.cloudmigration.service.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a moment which password was right, under a key of this process: scripts send it
 * with each request, and bcrypt takes its time by design.
 *
 * @param <T> what the password opens
 */
final class KnownPasswords<T> {

  /** A former password may still open for so long; as the server's own cache of users. */
  static final Duration REMEMBERED = Duration.ofSeconds(30);

  private static final int USERS = 1_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final InstantSource clock;
  private final SecretKeySpec key;
  private final Recent<String, Known<T>> users = new Recent<>(USERS);

  private record Known<T>(byte[] mac, T opened, Instant until) {}

  KnownPasswords(InstantSource clock) {
    this.clock = clock;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, ALGORITHM);
  }

  void remember(String name, String password, T opened) {
    Known<T> known = new Known<>(mac(password), opened, clock.instant().plus(REMEMBERED));
    synchronized (users) {
      users.put(name, known);
    }
  }

  /** Empty if it has to be looked at again, not only if it is wrong. */
  Optional<T> opened(String name, String password) {
    Known<T> known;
    synchronized (users) {
      known = users.get(name);
    }
    return known != null
            && clock.instant().isBefore(known.until())
            && MessageDigest.isEqual(known.mac(), mac(password))
        ? Optional.of(known.opened())
        : Optional.empty();
  }

  private byte[] mac(String password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is missing.", e);
    }
  }
}
