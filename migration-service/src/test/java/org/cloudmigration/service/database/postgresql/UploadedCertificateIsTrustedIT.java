package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudmigration.service.database.postgresql.RealPostgreSql.execute;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.database.address.ServerCertificates;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.setup.check.CheckSide;
import org.cloudmigration.service.setup.check.ConnectionTroubles;
import org.cloudmigration.service.testing.MadeCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FreshPostgreSql.class)
class UploadedCertificateIsTrustedIT {

  private static RealPostgreSql server;

  @TempDir static Path files;

  private final PostgreSqlAdapter adapter = new PostgreSqlAdapter();

  @BeforeAll
  static void start(RealPostgreSql fresh) throws Exception {
    server = fresh;
    try (Connection owner = server.owner()) {
      execute(owner, "CREATE ROLE mig LOGIN PASSWORD 'hush'");
    }
  }

  /** As the setup does it: over the text forms of all parts. */
  private DatabasePool open(String pem) throws SQLException {
    ServerAddress address = server.address("postgres", "mig", "hush", true, false);
    return adapter.open(address.trusting(ServerCertificates.parse(pem)).location(), 2);
  }

  private void isAccepted(String pem) throws SQLException {
    try (DatabasePool pool = open(pem);
        Connection first = pool.connection();
        Connection second = pool.connection()) {
      assertThat(adapter.serverReader().read(first).encrypted()).isTrue();
      assertThat(adapter.serverReader().read(second).encrypted()).isTrue();
    }
  }

  private ErrorReport isRefused(String pem) {
    try (DatabasePool pool = open(pem);
        Connection connection = pool.connection()) {
      throw new AssertionError("opened as " + connection.getMetaData().getUserName());
    } catch (SQLException e) {
      assertThat(adapter.dialect().trouble(e)).isEqualTo(Trouble.TLS_NOT_TRUSTED);
      return new ConnectionTroubles(SecretMask.FORMS)
          .report(CheckSide.SOURCE, Trouble.TLS_NOT_TRUSTED, e);
    }
  }

  @Test
  void aSelfSignedOneIsTrustedByItsUploadAloneWhateverItsName() throws Exception {
    var own = MadeCertificate.selfSigned(files, "elsewhere");
    server.encryptWith(own);
    assertThat(isRefused("").action()).startsWith("Upload the server's certificate");
    isAccepted(own.pem());
    var another = MadeCertificate.selfSigned(files, "elsewhere");
    assertThat(isRefused(another.pem()).happened()).contains("nobody vouches for");
    isAccepted(another.pem() + own.pem());
  }

  @Test
  void manySelfSignedOnesSayThatTheyAreAuthorities() throws Exception {
    var own = MadeCertificate.selfSigned(files, "elsewhere", "-ext", "bc:c");
    server.encryptWith(own);
    isAccepted(own.pem());
  }

  @Test
  void whatAnAuthorityVouchesForMustBearTheServersName() throws Exception {
    var named = MadeCertificate.vouchedFor(files, "sql01", "-ext", "san=ip:127.0.0.1");
    server.encryptWith(named);
    isRefused("");
    isAccepted(named.authorityPem());
    isAccepted(named.pem());

    var foreign = MadeCertificate.vouchedFor(files, "sql01", "-ext", "san=dns:other.example.com");
    server.encryptWith(foreign);
    assertThat(isRefused(foreign.authorityPem()).rawText())
        .contains("[other.example.com]")
        .contains("127.0.0.1");
    isRefused(named.authorityPem());
    isAccepted(foreign.pem());
  }

  @Test
  void oneThatHasExpiredIsToldSo() throws Exception {
    var old = MadeCertificate.selfSigned(files, "old", "-startdate", "-10d", "-validity", "5");
    server.encryptWith(old);
    ErrorReport told = isRefused(old.pem());
    assertThat(told.happened()).contains("expired");
    assertThat(told.action()).contains("Renew");
    assertThat(isRefused("").happened()).doesNotContain("expired");
  }

  @Test
  void oneThatIsNotYetValidIsToldSo() throws Exception {
    var early = MadeCertificate.selfSigned(files, "early", "-startdate", "+2d");
    server.encryptWith(early);
    assertThat(isRefused(early.pem()).happened()).contains("not valid yet");
  }

  @Test
  void anEncryptedConnectionIsNotReplacedByAPlainOne() {
    var any = MadeCertificate.selfSigned(files, "any");
    ServerAddress plain = server.address("postgres", "mig", "hush", false, false);
    assertThatThrownBy(() -> plain.trusting(ServerCertificates.parse(any.pem())))
        .hasMessageContaining("encryption off");
  }
}
