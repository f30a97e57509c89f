package org.cloudmigration.service.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cloudmigration.domain.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgedTokensAreRefusedTest {

  private static final Issuer ISSUER = Issuer.first();

  @TempDir Path directory;
  private TokenVerifier verifier;

  /** What is wrong with an otherwise good token, and what the refusal says. */
  private enum Fault {
    EXPIRED("Expired", claims -> claims.expirationTime(in(-120))),
    NEVER_EXPIRES("exp", claims -> claims.expirationTime(null)),
    NOT_YET_VALID("before use time", claims -> claims.notBeforeTime(in(120))),
    OTHER_ISSUER("iss", claims -> claims.issuer("https://login.example.org")),
    NO_ISSUER("iss", claims -> claims.issuer(null)),
    OTHER_AUDIENCE("aud", claims -> claims.audience("api://other")),
    NO_AUDIENCE("aud", claims -> claims.audience((String) null)),
    NO_NAME("sub", claims -> claims.subject(null)),
    BLANK_NAME("sub", claims -> claims.subject(" ")),
    NAME_OF_TWO_LINES("sub", claims -> claims.subject("nora\nadmin")),
    ENDLESS_NAME("sub", claims -> claims.subject("n".repeat(101)));

    private final String says;
    private final Consumer<JWTClaimsSet.Builder> change;

    Fault(String says, Consumer<JWTClaimsSet.Builder> change) {
      this.says = says;
      this.change = change;
    }

    private static Date in(int seconds) {
      return Date.from(Instant.now().plusSeconds(seconds));
    }
  }

  @BeforeEach
  void configure() throws Exception {
    Path keys = Files.writeString(directory.resolve("keys.json"), ISSUER.jwks());
    verifier = TokenVerifier.configuredBy(Issuer.environment(keys.toString()));
  }

  private void refused(String token, String says) {
    assertThatThrownBy(() -> verifier.verify(token))
        .isInstanceOf(TokenRefusedException.class)
        .hasMessageContaining(says);
  }

  @Test
  void aGoodOneNamesItsUserAndKnownRoles() throws Exception {
    assertThat(verifier.verify(ISSUER.token(same -> {})))
        .isEqualTo(new TokenUser("nora@example.org", Set.of(Role.OPERATOR)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
  void anySignatureByAPrivateKeyCounts(String algorithm) throws Exception {
    assertThat(verifier.verify(ISSUER.token(JWSAlgorithm.parse(algorithm), same -> {})).name())
        .isEqualTo("nora@example.org");
  }

  @ParameterizedTest
  @EnumSource
  void oneWithASingleFaultIsRefused(Fault fault) {
    refused(ISSUER.token(fault.change), fault.says);
  }

  @Test
  void clocksMayDifferALittle() throws Exception {
    String token =
        ISSUER.token(claims -> claims.expirationTime(Fault.in(-20)).notBeforeTime(Fault.in(20)));
    assertThat(verifier.verify(token).name()).isEqualTo("nora@example.org");
  }

  @Test
  void anotherKeyUnderTheSameIdIsNoKey() {
    refused(Issuer.another("first").token(same -> {}), "Invalid signature");
    refused(Issuer.another("unknown").token(same -> {}), "no matching key");
  }

  @Test
  void noSignatureIsNone() {
    refused(new PlainJWT(Issuer.claims().build()).serialize(), "");
    String good = ISSUER.token(same -> {});
    refused(good.substring(0, good.lastIndexOf('.') + 1), "");
  }

  @Test
  void thePublicKeyIsNoSecret() throws Exception {
    for (byte[] known :
        List.of(
            ISSUER.key().toPublicKey().getEncoded(),
            ISSUER.jwks().getBytes(StandardCharsets.UTF_8),
            ISSUER.key().getModulus().decode())) {
      refused(ISSUER.hmacOf(known), "");
    }
  }

  @Test
  void aKeyThatTheTokenBringsAlongIsNotTrusted() throws Exception {
    Issuer other = Issuer.another("first");
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("first")
            .jwk(other.key().toPublicJWK())
            .build();
    refused(Issuer.signed(header, same -> {}, new RSASSASigner(other.key())), "Invalid signature");
  }

  @Test
  void aTokenOfAnotherKindIsRefused() throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("first")
            .type(new JOSEObjectType("logout+jwt"))
            .build();
    refused(Issuer.signed(header, same -> {}, new RSASSASigner(ISSUER.key())), "typ");
  }

  @Test
  void changedContentBreaksTheSignature() {
    String[] parts = ISSUER.token(same -> {}).split("\\.");
    String content = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String promoted = content.replace("migration-operator", "migration-admin");
    assertThat(promoted).isNotEqualTo(content);
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(promoted.getBytes(StandardCharsets.UTF_8));
    refused(String.join(".", parts), "Invalid signature");
  }

  static Stream<String> noTokens() {
    return Stream.of("", ".", "..", "a.b.c", "e30.e30.e30", "x".repeat(10_000), "a.b.c.d.e");
  }

  @ParameterizedTest
  @MethodSource("noTokens")
  void whatIsNoTokenIsRefused(String text) {
    refused(text, "");
  }

  @Test
  void nothingConfiguredMeansNoToken() {
    verifier = TokenVerifier.configuredBy(Map.of());
    refused(ISSUER.token(same -> {}), "accepts no tokens");
  }
}
