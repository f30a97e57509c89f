package org.cloudmigration.service.security.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells whom a token names, or why it proves nothing. Only signatures by public keys count: a
 * secret that both sides know could be made from a public key, and "none" is no signature.
 */
public final class TokenVerifier {

  private static final Logger LOG = Logger.getLogger(TokenVerifier.class.getName());

  private static final Duration QUIET = Duration.ofMinutes(1);

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /** Null: nothing is configured, so every token is refused. */
  private final DefaultJWTProcessor<SecurityContext> processor;

  private final TokenClaims claims;
  private Instant quietUntil = Instant.EPOCH;

  private TokenVerifier(DefaultJWTProcessor<SecurityContext> processor, TokenClaims claims) {
    this.processor = processor;
    this.claims = claims;
  }

  /** Refuses every token if a variable is missing or wrong; the log then says which. */
  public static TokenVerifier configuredBy(Map<String, String> environment) {
    try {
      return TokenSettings.of(environment).map(TokenVerifier::of).orElseGet(TokenVerifier::closed);
    } catch (IllegalArgumentException e) {
      LOG.log(Level.SEVERE, "No token is accepted: {0}", e.getMessage());
      return closed();
    }
  }

  private static TokenVerifier closed() {
    return new TokenVerifier(null, null);
  }

  static TokenVerifier of(TokenSettings settings) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, TokenKeys.at(settings.keys())));
    DefaultJWTClaimsVerifier<SecurityContext> times =
        new DefaultJWTClaimsVerifier<>(
            settings.audiences(),
            new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
            Set.of("exp"),
            Set.of());
    times.setMaxClockSkew(Math.toIntExact(settings.leeway().toSeconds()));
    processor.setJWTClaimsSetVerifier(times);
    return new TokenVerifier(processor, new TokenClaims(settings));
  }

  /** Once in a minute: anybody can send tokens. */
  private synchronized void tellOfMissingKeys(KeySourceException cause) {
    Instant now = Instant.now();
    if (now.isAfter(quietUntil)) {
      quietUntil = now.plus(QUIET);
      LOG.log(Level.WARNING, "The keys to check tokens with cannot be read.", cause);
    }
  }

  public boolean isConfigured() {
    return processor != null;
  }

  public TokenUser verify(String token) throws TokenRefusedException {
    if (!isConfigured()) {
      throw new TokenRefusedException("This installation accepts no tokens.");
    }
    try {
      return claims.user(processor.process(token, null));
    } catch (ParseException e) {
      throw new TokenRefusedException("This is no signed token.");
    } catch (BadJOSEException e) {
      throw new TokenRefusedException(e.getMessage());
    } catch (RateLimitReachedException e) {
      throw new TokenRefusedException("There is no matching key for this token.");
    } catch (KeySourceException e) {
      tellOfMissingKeys(e);
      throw new TokenRefusedException("The keys to check tokens with cannot be read now.");
    } catch (JOSEException | RuntimeException e) {
      LOG.log(Level.FINE, "A token could not be checked.", e);
      throw new TokenRefusedException("The token cannot be checked.");
    }
  }
}
