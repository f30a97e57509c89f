package org.cloudmigration.service.security.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Issues tokens as an identity provider does, and as somebody who would like to be one. */
final class Issuer {

  static final String NAME = "https://login.example.org/";
  static final String AUDIENCE = "api://migration";

  private static final Issuer RSA = new Issuer(rsa("first"));

  private final RSAKey key;

  private Issuer(RSAKey key) {
    this.key = key;
  }

  /** Always the same key: making one takes a while. */
  static Issuer first() {
    return RSA;
  }

  static Issuer another(String keyId) {
    return new Issuer(rsa(keyId));
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  RSAKey key() {
    return key;
  }

  String jwks() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  static Map<String, String> environment(String keys) {
    return Map.of(
        "MIGRATION_TOKEN_ISSUER", NAME,
        "MIGRATION_TOKEN_AUDIENCE", "other, " + AUDIENCE,
        "MIGRATION_TOKEN_KEYS", keys);
  }

  /** Of Nora, an operator, for an hour. */
  static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience(AUDIENCE)
        .subject("nora@example.org")
        .claim("roles", List.of("migration-operator", "something-else"))
        .notBeforeTime(Date.from(now.minusSeconds(5)))
        .expirationTime(Date.from(now.plusSeconds(3600)));
  }

  String token(Consumer<JWTClaimsSet.Builder> change) {
    return token(JWSAlgorithm.RS256, change);
  }

  String token(JWSAlgorithm algorithm, Consumer<JWTClaimsSet.Builder> change) {
    try {
      return signed(
          new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(),
          change,
          new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key, as everybody has it, taken for a secret that both sides share. */
  String hmacOf(byte[] publicKey) {
    try {
      return signed(
          new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
          same -> {},
          new MACSigner(publicKey));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static ECKey ellipticKey() throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyID("elliptic").generate();
  }

  static String token(ECKey key) throws JOSEException {
    return signed(
        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
        same -> {},
        new ECDSASigner(key));
  }

  static String signed(JWSHeader header, Consumer<JWTClaimsSet.Builder> change, JWSSigner signer) {
    JWTClaimsSet.Builder claims = claims();
    change.accept(claims);
    SignedJWT token = new SignedJWT(header, claims.build());
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
