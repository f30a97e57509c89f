package org.cloudmigration.service.database.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

  private static final String SIGN_IN = ";Database=TWO;User Id=mig;Password=hush";

  private static ServerAddress sqlServer(String host, String instance, int port) {
    return new ServerAddress(
        DatabaseType.SQL_SERVER, host, instance, port, "TWO", "mig", "hush", true, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Server=sql01|sql01||1433",
        "server = SQL01.example.com |SQL01.example.com||1433",
        "Data Source=sql01,1450|sql01||1450",
        "Address=tcp:sql01, 1450|sql01||1450",
        "Addr=TCP:10.1.2.3|10.1.2.3||1433",
        "Network Address=sql01\\NAV|sql01|NAV|0",
        "Server=sql01\\NAV$2,1450|sql01|NAV$2|1450",
        "Server=.\\SQLEXPRESS|localhost|SQLEXPRESS|0",
        "Server=(local)|localhost||1433",
        "Server=\"sql01\"|sql01||1433",
        "Server={sql01\\NAV}|sql01|NAV|0",
        "Server=tcp:[fe80::1],1450|fe80::1||1450",
        "Server=::1|::1||1433",
        "Server=sql01;Port=1450|sql01||1450"
      })
  void theServerIsReadAsSqlServerPeopleWriteIt(
      String text, String host, String instance, int port) {
    assertThat(ServerAddress.parse(text + SIGN_IN))
        .isEqualTo(sqlServer(host, instance == null ? "" : instance, port));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:sqlserver://sql01;databaseName=TWO|sql01||1433",
        "JDBC:SQLServer://sql01:1450;database=TWO|sql01||1450",
        "jdbc:sqlserver://sql01\\NAV;database=TWO|sql01|NAV|0",
        "jdbc:sqlserver://sql01\\NAV:1450;database={TWO}|sql01|NAV|1450",
        "jdbc:sqlserver://sql01;instanceName=NAV;database=TWO|sql01|NAV|0",
        "jdbc:sqlserver://;serverName=sql01;portNumber=1450;database=TWO|sql01||1450",
        "jdbc:sqlserver://;serverName=fe80::1;database=TWO|fe80::1||1433",
        "jdbc:sqlserver://[fe80::1]:1450;database=TWO|fe80::1||1450"
      })
  void jdbcAddressesOfSqlServerAreRead(String text, String host, String instance, int port) {
    assertThat(ServerAddress.parse(text + ";user=mig;password=hush"))
        .isEqualTo(sqlServer(host, instance == null ? "" : instance, port));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Password=hush|hush",
        "PWD= hush |hush",
        "pwd=\"hu;sh\"|hu;sh",
        "pwd='hu;sh'|hu;sh",
        "pwd=\"hu\"\"sh\"|hu\"sh",
        "pwd='hu''sh'|hu'sh",
        "pwd='hu\"sh'|hu\"sh",
        "pwd=\" hush \" |` hush `",
        "pwd={hu;sh}|hu;sh",
        "pwd={hu}}sh}|hu}sh",
        "pwd=\"{hush}\"|{hush}",
        "pwd=hu=sh==|hu=sh==",
        "pwd=hu'sh|hu'sh",
        "pwd=hu{sh|hu{sh",
        "pwd=häßlich€😀|häßlich€😀",
        "pwd=hu%20+sh|hu%20+sh"
      })
  void aPasswordIsReadWithItsQuotes(String part, String password) {
    String text = "Server=sql01;Initial Catalog=TWO;UID=mig;" + part;
    assertThat(ServerAddress.parse(text).password()).isEqualTo(password);
    assertThat(ServerAddress.parse(text + " ; Encrypt=no;;").password()).isEqualTo(password);
  }

  @Test
  void whatTheAzurePortalOffersIsTaken() {
    String ado =
        "Server=tcp:erp.database.windows.net,1433;Initial Catalog=TWO;Persist Security Info=False;"
            + "User ID=mig;Password={hush};MultipleActiveResultSets=False;Encrypt=True;"
            + "TrustServerCertificate=False;Connection Timeout=30;";
    String jdbc =
        "jdbc:sqlserver://erp.database.windows.net:1433;database=TWO;user=mig;password={hush};"
            + "encrypt=true;trustServerCertificate=false;"
            + "hostNameInCertificate=*.database.windows.net;loginTimeout=30;";
    assertThat(ServerAddress.parse(ado, SqlServerType.AZURE_SQL))
        .isEqualTo(sqlServer("erp.database.windows.net", "", 1433))
        .isEqualTo(ServerAddress.parse(jdbc, SqlServerType.AZURE_SQL));
  }

  @ParameterizedTest
  @CsvSource({
    "'', true, false",
    "Encrypt=True;TrustServerCertificate=True, true, true",
    "Encrypt=Mandatory;Trust Server Certificate=yes, true, true",
    "Encrypt=no;TrustServerCertificate=yes, false, false",
    "encrypt=Optional, false, false",
    "Integrated Security=False;Authentication=SqlPassword, true, false",
    "Trusted_Connection=no;Authentication=Sql Password, true, false"
  })
  void connectionsAreEncryptedUnlessSomebodySaysNo(String part, boolean encrypt, boolean trust) {
    ServerAddress address = ServerAddress.parse("Server=sql01;" + part + SIGN_IN);
    assertThat(address.encrypt()).isEqualTo(encrypt);
    assertThat(address.trustServerCertificate()).isEqualTo(trust);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "//pg01/erp?user=mig&password=hush|pg01|5432|true|false",
        "//pg01:5444/erp?user=mig&password=hu%73h&sslmode=verify-full|pg01|5444|true|false",
        "//[::1]:5444/erp?password=hush&user=mig&sslmode=require|::1|5444|true|true",
        "//10.0.0.1/erp?user=mig&password=hush&ssl=false|10.0.0.1|5432|false|false",
        "//pg01/erp?user=mig&password=hush&sslmode=DISABLE&ApplicationName=x|pg01|5432|false|false"
      })
  void addressesOfPostgreSqlAreRead(
      String text, String host, int port, boolean encrypt, boolean trust) {
    assertThat(ServerAddress.parse("jdbc:postgresql:" + text))
        .isEqualTo(
            new ServerAddress(
                DatabaseType.POSTGRESQL, host, "", port, "erp", "mig", "hush", encrypt, trust));
  }

  @Test
  void percentAndPlusMeanWhatTheyMeanToTheDriver() {
    ServerAddress address =
        ServerAddress.parse("jdbc:postgresql://h/my%20db?user=a%26b&password=a+b%2B%25");
    assertThat(address.database()).isEqualTo("my db");
    assertThat(address.user()).isEqualTo("a&b");
    assertThat(address.password()).isEqualTo("a b+%");
  }

  @Test
  void anAddressIsShownWithoutItsPassword() {
    ServerAddress sqlServer = ServerAddress.parse("Addr=sql01\\NAV" + SIGN_IN + ";Encrypt=no");
    assertThat(sqlServer.masked())
        .isEqualTo(
            "Server=sql01\\NAV;Database=TWO;User Id=mig;Password=***;Encrypt=False;"
                + "TrustServerCertificate=False")
        .isEqualTo(sqlServer.toString());
    ServerAddress postgres =
        ServerAddress.parse("jdbc:postgresql://pg01/erp?user=mig&password=hush");
    assertThat(postgres.masked())
        .isEqualTo("jdbc:postgresql://pg01:5432/erp?user=mig&password=***&sslmode=verify-full")
        .isEqualTo(postgres.toString());
  }

  @Test
  void aLocationHoldsThePasswordBesideItsAddress() {
    DatabaseLocation location = sqlServer("sql01", "NAV", 1450).location();
    assertThat(location.url())
        .isEqualTo(
            "jdbc:sqlserver://sql01\\NAV:1450;databaseName={TWO};encrypt=true;"
                + "trustServerCertificate=false");
    assertThat(location.user()).isEqualTo("mig");
    assertThat(location.password()).isEqualTo("hush");
    assertThat(location.toString()).doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:x;INIT=RUNSCRIPT",
        "jdbc:postgresql://h/d?socketFactory=x",
        "jdbc:sqlserver://h;databaseName=TWO;trustStore=/etc/passwd",
        "jdbc:sqlserver://h"
      })
  void aLocationOfAnotherMakingReachesNoDriver(String url) {
    for (DatabaseType type : DatabaseType.values()) {
      var location = new DatabaseLocation(type, url, "mig", "hush");
      assertThatThrownBy(() -> ServerAddress.of(location))
          .isInstanceOf(ConnectionStringException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(SqlServerType.class)
  void aStringOfAnotherKindThanTheChosenOneIsRefused(SqlServerType chosen) {
    String sqlServer = "Server=sql01" + SIGN_IN;
    String postgres = "jdbc:postgresql://pg01/erp?user=mig&password=hush";
    boolean takesSqlServer =
        chosen == SqlServerType.SQL_SERVER || chosen == SqlServerType.AZURE_SQL;
    check(sqlServer, chosen, takesSqlServer);
    check(postgres, chosen, chosen == SqlServerType.POSTGRESQL);
  }

  private static void check(String text, SqlServerType chosen, boolean fits) {
    if (fits) {
      assertThat(ServerAddress.parse(text, chosen)).isEqualTo(ServerAddress.parse(text));
    } else {
      assertThatThrownBy(() -> ServerAddress.parse(text, chosen))
          .isInstanceOf(ConnectionStringException.class)
          .hasMessageContaining("another kind");
    }
  }

  @ParameterizedTest
  @CsvSource({"Encrypt=False, Encrypt", "InstanceName=A, Instance"})
  void azureSqlHasNoPlainConnectionsAndNoInstances(String part, String blamed) {
    String text = "Server=erp.database.windows.net;" + part + SIGN_IN;
    assertThat(ServerAddress.parse(text, SqlServerType.SQL_SERVER)).isNotNull();
    assertThatThrownBy(() -> ServerAddress.parse(text, SqlServerType.AZURE_SQL))
        .isInstanceOfSatisfying(
            ConnectionStringException.class, e -> assertThat(e.part()).isEqualTo(blamed));
  }
}
