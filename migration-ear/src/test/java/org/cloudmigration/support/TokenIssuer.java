package org.cloudmigration.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The identity provider of all servers under test. */
public final class TokenIssuer {

  public static final TokenIssuer TRUSTED = new TokenIssuer("trusted");

  private static final String NAME = "https://login.example.org";
  private static final String AUDIENCE = "migration";

  private final RSAKey key;

  public TokenIssuer(String keyId) {
    try {
      key = new RSAKeyGenerator(2048).keyID(keyId).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Settings of a server that takes this issuer's tokens. */
  static Map<String, String> settings() {
    TRUSTED.publish();
    return Map.of(
        "MIGRATION_TOKEN_ISSUER", NAME,
        "MIGRATION_TOKEN_AUDIENCE", AUDIENCE,
        "MIGRATION_TOKEN_KEYS", keys().toString());
  }

  private static Path keys() {
    return TestDirectories.work().resolve("token-keys.json");
  }

  /** From now on these keys count, with that of the trusted one. */
  public void publish() {
    List<JWK> published =
        this == TRUSTED
            ? List.of(key.toPublicJWK())
            : List.of(TRUSTED.key.toPublicJWK(), key.toPublicJWK());
    try {
      Path made = Files.createDirectories(TestDirectories.work()).resolve("token-keys.new");
      Files.writeString(made, new JWKSet(published).toString());
      Files.move(made, keys(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The header of a good token. */
  public String bearer(String user, String... roles) {
    return bearer(NAME, Instant.now().plusSeconds(600), user, roles);
  }

  public String expired(String user, String... roles) {
    return bearer(NAME, Instant.now().minusSeconds(600), user, roles);
  }

  public String ofAnotherIssuer(String user, String... roles) {
    return bearer(NAME + ".evil.example", Instant.now().plusSeconds(600), user, roles);
  }

  private String bearer(String issuer, Instant until, String user, String... roles) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(user)
                .claim("roles", List.of(roles))
                .expirationTime(Date.from(until))
                .build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return "Bearer " + token.serialize();
  }
}
