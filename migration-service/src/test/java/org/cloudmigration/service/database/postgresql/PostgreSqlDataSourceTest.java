package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.address.ConnectionStringException;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.database.address.ServerCertificates;
import org.cloudmigration.service.database.trust.UploadedTrustSocketFactory;
import org.cloudmigration.service.testing.MadeCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class PostgreSqlDataSourceTest {

  private static PGSimpleDataSource source(String text) {
    return PostgreSqlDataSource.of(ServerAddress.parse(text).location());
  }

  @Test
  void theDriverGetsCheckedParts() {
    PGSimpleDataSource source =
        source("jdbc:postgresql://pg01:5444/my%3Fdb?user=a%26b&password=h%26sslmode%3Ddisable");
    assertThat(source.getServerNames()).containsExactly("pg01");
    assertThat(source.getPortNumbers()).containsExactly(5444);
    assertThat(source.getDatabaseName()).isEqualTo("my?db");
    assertThat(source.getUser()).isEqualTo("a&b");
    assertThat(source.getPassword()).isEqualTo("h&sslmode=disable");
    assertThat(source.getApplicationName()).isEqualTo("Cloud Migration Manager");
    assertThat(source.getLoginTimeout()).isEqualTo(10);
    assertThat(source.getSocketTimeout()).as("a long copy is not cut off").isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "verify-full, verify-full, org.postgresql.ssl.DefaultJavaSSLFactory",
    "require, require, org.postgresql.ssl.LibPQFactory",
    "disable, disable, org.postgresql.ssl.LibPQFactory"
  })
  void certificatesAreCheckedAgainstTheServersOwnTrustStore(
      String written, String mode, String factory) {
    PGSimpleDataSource source =
        source("jdbc:postgresql://pg01/d?user=a&password=b&sslmode=" + written);
    assertThat(source.getSslMode()).isEqualTo(mode);
    assertThat(source.getSslfactory()).isEqualTo(factory);
  }

  @Test
  void anUploadedCertificateTakesThePlaceOfTheTrustStore(@TempDir Path files) {
    var own = MadeCertificate.selfSigned(files, "pg01");
    PGSimpleDataSource source =
        PostgreSqlDataSource.of(
            ServerAddress.parse("jdbc:postgresql://pg01/d?user=a&password=b")
                .trusting(ServerCertificates.parse(own.pem()))
                .location());
    assertThat(source.getSslMode()).isEqualTo("verify-ca");
    assertThat(source.getSslfactory()).isEqualTo(UploadedTrustSocketFactory.class.getName());
    assertThat(source.getSslFactoryArg()).startsWith("pg01\n-----BEGIN CERTIFICATE-----");
    assertThat(source.getSslRootCert()).as("no files").isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://h/d?socketFactory=a.B&socketFactoryArg=c",
        "jdbc:postgresql://h/d?loggerLevel=TRACE&loggerFile=/tmp/x",
        "jdbc:postgresql://h,i/d",
        "jdbc:h2:mem:x"
      })
  void noOtherAddressReachesTheDriver(String url) {
    var location = new DatabaseLocation(DatabaseType.POSTGRESQL, url, "a", "b");
    assertThatThrownBy(() -> new PostgreSqlAdapter().open(location, 1))
        .isInstanceOf(ConnectionStringException.class);
  }

  @Test
  void namesAndTextsOfBlocksCannotEndThem() {
    assertThat(PostgreSqlDialect.block("SELECT 1;\n"))
        .isEqualTo("DO $do$\nBEGIN\nSELECT 1;\nEND $do$");
    assertThat(PostgreSqlDialect.block("\"a$do$b$do1$\";"))
        .startsWith("DO $do2$")
        .endsWith("$do2$");
    assertThat(PostgreSqlDialect.literal("it's")).isEqualTo("'it''s'");
    assertThat(PostgreSqlDialect.literal("a\\'b")).isEqualTo(" E'a\\\\''b'");
    assertThat(new PostgreSqlDialect().quote("a\"b")).isEqualTo("\"a\"\"b\"");
  }
}
