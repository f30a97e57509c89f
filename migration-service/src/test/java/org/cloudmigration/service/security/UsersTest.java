package org.cloudmigration.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.util.ModularCrypt;

/** Who can sign in; looked at through the views that the server's security domain reads. */
class UsersTest {

  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
  private static final String PASSWORD = "correct horse battery";

  @TempDir Path directory;
  private final JpaFixture database = JpaFixture.inMemory();
  private final TestServer server = new TestServer(database);
  private final UserRegistry users = server.bean(UserRegistry.class);
  private final FirstAdministrator first = server.bean(FirstAdministrator.class);

  @BeforeEach
  void expectTheWarnings() {
    LOG.setLevel(Level.OFF);
  }

  @AfterEach
  void close() {
    LOG.setLevel(null);
    server.close();
    database.close();
  }

  private List<?> ask(String sql) {
    return database.inTransaction(entities -> entities.createNativeQuery(sql).getResultList());
  }

  private boolean canSignIn(String name, String password) throws Exception {
    List<?> hashes = ask("SELECT password_hash FROM login_credential WHERE name = '" + name + "'");
    return !hashes.isEmpty() && verifies(hashes.getFirst().toString(), password);
  }

  private static boolean verifies(String hash, String password) throws Exception {
    Password stored = ModularCrypt.decode(hash);
    PasswordFactory factory =
        PasswordFactory.getInstance(
            stored.getAlgorithm(), WildFlyElytronPasswordProvider.getInstance());
    return factory.verify(factory.translate(stored), password.toCharArray());
  }

  private String file(String content) throws Exception {
    return Files.writeString(directory.resolve("password"), content).toString();
  }

  @Test
  void aHashIsReadByTheServerAndDiffersEachTime() throws Exception {
    String hash = PasswordHasher.hash(PASSWORD.toCharArray());
    assertThat(hash).startsWith("$2").hasSizeLessThanOrEqualTo(200);
    assertThat(verifies(hash, PASSWORD)).isTrue();
    assertThat(verifies(hash, PASSWORD + " ")).isFalse();
    assertThat(PasswordHasher.hash(PASSWORD.toCharArray())).isNotEqualTo(hash);
  }

  @Test
  void nobodyIsThereUntilSomebodyAsks() {
    assertThat(users.hasUsers()).isFalse();
    assertThat(ask("SELECT name FROM login_credential")).isEmpty();
  }

  @Test
  void sampleUsersHaveOneRoleEachAndGoWithTheSample() throws Exception {
    users.enableSampleUsers();
    users.enableSampleUsers();
    for (String name : List.of("admin", "operator", "viewer")) {
      assertThat(canSignIn(name, name)).isTrue();
      assertThat(List.copyOf(ask("SELECT role FROM login_role WHERE user_name = '" + name + "'")))
          .isEqualTo(List.of("migration-" + name));
    }
    users.disableSampleUsers();
    assertThat(users.hasUsers()).isFalse();
    assertThat(ask("SELECT name FROM login_credential")).isEmpty();
    assertThat(ask("SELECT role FROM login_role")).isEmpty();
    users.enableSampleUsers();
    assertThat(canSignIn("viewer", "viewer")).isTrue();
  }

  @Test
  void theFirstAdministratorComesFromTheFile() throws Exception {
    first.createIfNobodyCanSignIn(file(PASSWORD + "\n"));
    assertThat(canSignIn("admin", PASSWORD)).isTrue();
    assertThat(List.copyOf(ask("SELECT role FROM login_role")))
        .isEqualTo(List.of("migration-admin"));
  }

  @Test
  void anInstallationThatWasASampleGetsItsAdministratorToo() throws Exception {
    users.enableSampleUsers();
    users.disableSampleUsers();
    first.createIfNobodyCanSignIn(file(PASSWORD));
    assertThat(canSignIn("admin", PASSWORD)).isTrue();
    assertThat(canSignIn("admin", "admin")).isFalse();
    users.disableSampleUsers();
    assertThat(canSignIn("admin", PASSWORD)).as("no sample user any more").isTrue();
    users.enableSampleUsers();
    assertThat(canSignIn("admin", PASSWORD)).isTrue();
    assertThat(canSignIn("admin", "admin")).isFalse();
  }

  @Test
  void aShortPasswordIsRefusedWithoutShowingIt() throws Exception {
    String file = file("short hush ");
    assertThatThrownBy(() -> first.createIfNobodyCanSignIn(file))
        .hasMessageContaining("fewer than 12")
        .hasMessageNotContaining("hush");
    assertThat(users.hasUsers()).isFalse();
  }

  @Test
  void theFileIsNotEvenReadOnceSomebodyCanSignIn() throws Exception {
    first.createIfNobodyCanSignIn(file(PASSWORD));
    first.createIfNobodyCanSignIn(file("another long password"));
    first.createIfNobodyCanSignIn(directory.resolve("missing").toString());
    assertThat(canSignIn("admin", PASSWORD)).isTrue();
  }

  @Test
  void withoutAFileNobodyIsMade() {
    first.createIfNobodyCanSignIn(null);
    first.createIfNobodyCanSignIn(" ");
    assertThat(users.hasUsers()).isFalse();
    assertThatThrownBy(() -> first.createIfNobodyCanSignIn(directory.resolve("missing").toString()))
        .hasMessageContaining("missing");
  }
}
