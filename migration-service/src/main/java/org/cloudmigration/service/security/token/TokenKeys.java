package org.cloudmigration.service.security.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;

/** Where the keys are that tokens are signed with. They are read again while the server runs. */
final class TokenKeys {

  private static final int PATIENCE_MILLIS = 3_000;
  private static final int LARGEST_BYTES = 512 * 1024;

  /** Also the longest time that a key counts after its issuer has taken it back. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  /** How long known keys still count while their issuer cannot be reached. */
  private static final Duration OUTAGE = Duration.ofHours(4);

  private TokenKeys() {}

  /**
   * @param place https address of a JWKS, or name of a file
   * @throws IllegalArgumentException if it is an address that anybody on the way could answer for
   */
  static JWKSource<SecurityContext> at(String place) {
    return place.matches("(?i)https?:.*")
        ? fetched(URI.create(place))
        : new KeyFile(Path.of(place));
  }

  /** A key that is not known is asked for at once, twice in half a minute at most. */
  private static JWKSource<SecurityContext> fetched(URI address) {
    if (!address.getScheme().equalsIgnoreCase("https") && !isOwnMachine(address.getHost())) {
      throw new IllegalArgumentException(
          "MIGRATION_TOKEN_KEYS must be an https address: over http anybody can change the keys.");
    }
    try {
      return JWKSourceBuilder.create(
              address.toURL(),
              new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_BYTES))
          .cache(KEPT.toMillis(), 2L * PATIENCE_MILLIS)
          .refreshAheadCache(false)
          .retrying(true)
          .outageTolerant(OUTAGE.toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("MIGRATION_TOKEN_KEYS is no address.", e);
    }
  }

  private static boolean isOwnMachine(String host) {
    try {
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
