package org.cloudmigration.service.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysChangeWhileTheServerRunsTest {

  private static final Logger LOG = Logger.getLogger(TokenVerifier.class.getName());
  private static final Issuer FIRST = Issuer.first();
  private static final Issuer SECOND = Issuer.another("second");

  @TempDir Path directory;

  @BeforeEach
  void expectTheWarnings() {
    LOG.setLevel(Level.OFF);
  }

  @AfterEach
  void hearWarnings() {
    LOG.setLevel(null);
  }

  private Path keys(String text) throws Exception {
    return Files.writeString(directory.resolve("keys"), text);
  }

  private static TokenVerifier verifier(Object place) {
    return TokenVerifier.configuredBy(Issuer.environment(place.toString()));
  }

  private static void accepts(TokenVerifier verifier, Issuer issuer) throws Exception {
    assertThat(verifier.verify(issuer.token(same -> {})).name()).isEqualTo("nora@example.org");
  }

  private static void refuses(TokenVerifier verifier, Issuer issuer) {
    assertThatThrownBy(() -> verifier.verify(issuer.token(same -> {})))
        .isInstanceOf(TokenRefusedException.class);
  }

  private static String pem(String kind, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(bytes), kind);
  }

  @Test
  void aReplacedFileCountsAtOnce() throws Exception {
    TokenVerifier verifier = verifier(keys(FIRST.jwks()));
    accepts(verifier, FIRST);
    refuses(verifier, SECOND);

    keys(new JWKSet(List.of(FIRST.key().toPublicJWK(), SECOND.key().toPublicJWK())).toString());
    accepts(verifier, FIRST);
    accepts(verifier, SECOND);

    keys(" " + SECOND.jwks());
    refuses(verifier, FIRST);
    accepts(verifier, SECOND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "-----BEGIN PRIVATE KEY-----", "[]"})
  void aFileThatCannotBeReadHoldsNoKeysUntilItCan(String broken) throws Exception {
    TokenVerifier verifier = verifier(keys(FIRST.jwks()));
    accepts(verifier, FIRST);
    keys(broken);
    refuses(verifier, FIRST);
    Files.delete(directory.resolve("keys"));
    refuses(verifier, FIRST);
    keys(FIRST.jwks());
    accepts(verifier, FIRST);
  }

  @Test
  void pemHoldsSeveralKeysWithoutIds() throws Exception {
    ECKey elliptic = Issuer.ellipticKey();
    TokenVerifier verifier =
        verifier(
            keys(
                "Keys of 2026\n"
                    + pem("PUBLIC KEY", FIRST.key().toPublicKey().getEncoded())
                    + pem("PUBLIC KEY", elliptic.toPublicKey().getEncoded())
                    + pem("PUBLIC KEY", SECOND.key().toPublicKey().getEncoded())));
    accepts(verifier, FIRST);
    accepts(verifier, SECOND);
    assertThat(verifier.verify(Issuer.token(elliptic)).name()).isEqualTo("nora@example.org");
    refuses(verifier, Issuer.another("first"));
  }

  @Test
  void aPrivateKeyDoesNotBelongThere() throws Exception {
    TokenVerifier verifier =
        verifier(keys(pem("PRIVATE KEY", FIRST.key().toPrivateKey().getEncoded())));
    refuses(verifier, FIRST);
  }

  @Test
  void anAddressIsAskedAgainForAKeyThatIsNotKnown() throws Exception {
    AtomicReference<String> published = new AtomicReference<>(FIRST.jwks());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/keys",
        exchange -> {
          byte[] bytes = published.get().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      TokenVerifier verifier =
          verifier("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
      accepts(verifier, FIRST);
      published.set(SECOND.jwks());
      accepts(verifier, SECOND);
      refuses(verifier, FIRST);
      server.stop(0);
      accepts(verifier, SECOND);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anAddressWithoutTlsIsNotAsked() {
    refuses(verifier("http://203.0.113.1/keys"), FIRST);
  }
}
