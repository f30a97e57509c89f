package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.UUID;
import javax.net.ssl.X509TrustManager;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.database.address.ConnectionStringException;
import org.cloudmigration.service.database.address.ServerAddress;
import org.cloudmigration.service.database.address.ServerCertificates;
import org.cloudmigration.service.testing.MadeCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlServerAdapterTest {

  private static final UUID APP = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");

  private final SqlServerAdapter adapter = new SqlServerAdapter();
  private final SqlServerDialect dialect = new SqlServerDialect();

  private static SQLServerDataSource source(String text) {
    return SqlServerDataSource.of(ServerAddress.parse(text).location());
  }

  @Test
  void theDriverGetsCheckedParts() {
    SQLServerDataSource source =
        source("Server=sql01\\NAV;Database=T]W}O;User Id=a;Password=\"h;ush\";Encrypt=True");
    assertThat(source.getServerName()).isEqualTo("sql01");
    assertThat(source.getInstanceName()).isEqualTo("NAV");
    assertThat(source.getDatabaseName()).isEqualTo("T]W}O");
    assertThat(source.getUser()).isEqualTo("a");
    assertThat(source.getEncrypt()).isEqualTo("true");
    assertThat(source.getTrustServerCertificate()).isFalse();
    assertThat(source.getLoginTimeout()).isEqualTo(10);
    assertThat(source.getApplicationName()).isEqualTo("Cloud Migration Manager");
    assertThat(source.getSendTimeAsDatetime()).as("times keep their digits").isFalse();
    SQLServerDataSource plain = source("Server=s,1450;Database=d;UID=a;PWD=b;Encrypt=no");
    assertThat(plain.getPortNumber()).isEqualTo(1450);
    assertThat(plain.getEncrypt()).isEqualTo("false");
  }

  @Test
  void theDriverMakesATrustManagerOfTheUploadedCertificate(@TempDir Path files) throws Exception {
    var own = MadeCertificate.selfSigned(files, "SSL_Self_Signed_Fallback");
    ServerAddress address = ServerAddress.parse("Server=sql01\\NAV;Database=d;UID=a;PWD=b");
    SQLServerDataSource source =
        SqlServerDataSource.of(address.trusting(ServerCertificates.parse(own.pem())).location());
    assertThat(source.getTrustServerCertificate()).isFalse();
    assertThat(source.getEncrypt()).isEqualTo("true");
    assertThat(source.getTrustStore()).as("no files").isNull();
    // As the driver does it.
    var manager =
        (X509TrustManager)
            Class.forName(source.getTrustManagerClass())
                .getDeclaredConstructor(String.class)
                .newInstance(source.getTrustManagerConstructorArg());
    assertThatCode(
            () ->
                manager.checkServerTrusted(own.chain().toArray(X509Certificate[]::new), "UNKNOWN"))
        .doesNotThrowAnyException();
    assertThat(SqlServerDataSource.of(address.location()).getTrustManagerClass()).isEmpty();
  }

  @Test
  void noOtherAddressReachesTheDriver() {
    var location =
        new DatabaseLocation(
            DatabaseType.SQL_SERVER, "jdbc:sqlserver://h;trustStore=/etc/passwd", "a", "b");
    assertThatThrownBy(() -> adapter.open(location, 1))
        .isInstanceOf(ConnectionStringException.class);
  }

  @Test
  void anUnreachableServerIsToldInTime() throws Exception {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    DatabaseLocation location =
        ServerAddress.parse("Server=127.0.0.1," + free + ";Database=d;UID=a;PWD=hush").location();
    long start = System.nanoTime();
    assertThatThrownBy(() -> adapter.open(location, 1))
        .isInstanceOfSatisfying(
            SQLException.class,
            e -> assertThat(dialect.trouble(e)).isEqualTo(Trouble.NO_CONNECTION))
        .hasMessageNotContaining("hush");
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
  }

  @Test
  void everyKindOfDatabaseHasItsAdapter() {
    for (DatabaseType type : DatabaseType.values()) {
      assertThat(new DatabaseAdapters().of(type).type()).isEqualTo(type);
    }
  }

  @Test
  void aTableOfASourceStandsInItsDatabaseAndOneOfTheTenantInTheCurrentOne() {
    assertThat(dialect.quote(new TableName("TW]O", "GL00100")))
        .isEqualTo("[TW]]O].[dbo].[GL00100]");
    assertThat(dialect.quote(dialect.tenantTable("My Co.", "GP GL00100", APP)))
        .isEqualTo("[dbo].[My Co_$GP GL00100$" + APP + "]");
    assertThat(dialect.tenantTable("", "GP SY00300", APP).name()).isEqualTo("GP SY00300$" + APP);
    assertThat(dialect.renameTable(new TableName("dbo", "it's"), "b'"))
        .isEqualTo("EXEC sys.sp_rename N'[dbo].[it''s]', N'b''', N'OBJECT'");
  }

  @ParameterizedTest
  @CsvSource({
    "VARCHAR, 4000, nvarchar(4000)",
    "VARCHAR, 4001, nvarchar(max)",
    "CHAR, 30, nvarchar(30)",
    "VARBINARY, 8000, varbinary(8000)",
    "VARBINARY, 8001, varbinary(max)",
    "VARBINARY, 0, varbinary(max)",
    "DATETIME, 0, datetime2(0)",
    "TINYINT, 0, tinyint"
  })
  void whatIsTooLongForARowStandsBesideIt(Kind kind, int length, String type) {
    assertThat(dialect.render(ColumnType.of(kind, length))).isEqualTo(type);
  }
}
