package org.cloudmigration.service.database.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal names its part and what to do, and repeats nothing of the string. */
class RefusedConnectionStringsTest {

  private static final String REST = ";Database=d1;User Id=u1;Password=hush";

  private static void refused(String text, String part, String happened) {
    assertThatThrownBy(() -> ServerAddress.parse(text))
        .as(text)
        .isInstanceOfSatisfying(
            ConnectionStringException.class,
            e -> {
              assertThat(e.part()).isEqualTo(part);
              assertThat(e.happened()).contains(happened).endsWith(".");
              assertThat(e.action()).endsWith(".").doesNotContain("hush");
              assertThat(e).hasMessage(e.happened()).hasNoCause();
              assertThat(e.toString()).doesNotContain("hush");
            });
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   ", "\n"})
  void nothing(String text) {
    refused(text, "", "empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Database=d;User Id=u;Password=hush|Server",
        "Server=;Database=d;User Id=u;Password=hush|Server",
        "Server=s;User Id=u;Password=hush|Database",
        "Server=s;Database=\" \";User Id=u;Password=hush|Database",
        "Server=s;Database=d;Password=hush|User Id",
        "Server=s;Database=d;User Id=u|Password",
        "Server=s;Database=d;User Id=u;Password=|Password",
        "jdbc:sqlserver://;databaseName=d;user=u;password=hush|Server",
        "jdbc:sqlserver://s;user=u;password=hush|Database",
        "jdbc:postgresql:d?user=u&password=hush|Server",
        "jdbc:postgresql:///d?user=u&password=hush|Server",
        "jdbc:postgresql://s?user=u&password=hush|Database",
        "jdbc:postgresql://s/?user=u&password=hush|Database",
        "jdbc:postgresql://s/d?password=hush|User Id",
        "jdbc:postgresql://s/d?user=u|Password",
        "jdbc:postgresql://s/d|User Id"
      })
  void aPartIsMissing(String text, String part) {
    refused(text, part, "no");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Server=s;Database=d;User Id=u;Password=pw;hush=1|Password|part after “Password”",
        "Server=s;Database=d;User Id=u;Password=pw;hush|Password|part after “Password”",
        "hush=s;Database=d||first part",
        "hush||first part",
        "Server=s;App=x;hush=1||part after “a setting",
        "jdbc:sqlserver://s;user=u;hush=1|User Id|part after “User Id”",
        "jdbc:sqlserver://s;password=pw;hush}|Password|part after “Password”",
        "jdbc:postgresql://s/d?password=pw&hush=1|Password|part after “Password”",
        "jdbc:postgresql://s/d?password=pw&hush|Password|part after “Password”",
        "Sample=hush;Scale=1||first part"
      })
  void aPartIsUnknownAndMayBeTheRestOfAPassword(String text, String part, String happened) {
    refused(text, part == null ? "" : part, happened);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AttachDBFilename|AttachDBFilename|open a file",
        "attach db filename|AttachDBFilename|open a file",
        "accessToken|accessToken|signs in",
        "authenticationScheme|authenticationScheme|signs in",
        "jaasConfigurationName|jaasConfigurationName|signs in",
        "trustStore|trustStore|read a file or load a class",
        "trustManagerClass|trustManagerClass|read a file or load a class",
        "socketFactoryClass|socketFactoryClass|read a file or load a class",
        "INIT|INIT|run statements",
        "queryTimeout|queryTimeout|cut off"
      })
  void aSettingOfSqlServerIsDangerous(String setting, String part, String reason) {
    refused("Server=s;" + setting + "=hush" + REST, part, reason);
    refused("jdbc:sqlserver://s;" + setting + "=hush;user=u1", part, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "socketFactory|read a file or load a class",
        "socketFactoryArg|read a file or load a class",
        "sslfactory|read a file or load a class",
        "sslfactoryarg|read a file or load a class",
        "sslhostnameverifier|read a file or load a class",
        "sslpasswordcallback|signs in",
        "authenticationPluginClassName|signs in",
        "jaasApplicationName|signs in",
        "sslkey|signs in",
        "loggerFile|write a log file",
        "loggerLevel|write a log file",
        "options|run statements"
      })
  void aSettingOfPostgreSqlIsDangerous(String setting, String reason) {
    assertThatThrownBy(
            () ->
                ServerAddress.parse(
                    "jdbc:postgresql://s/d?user=u&password=hush&" + setting + "=hush"))
        .isInstanceOf(ConnectionStringException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Integrated Security=SSPI",
        "Integrated Security=true",
        "Trusted_Connection=yes",
        "IntegratedSecurity=TRUE"
      })
  void windowsAuthenticationIsRefusedWithTheReason(String part) {
    refused("Server=s;" + part + REST, "Integrated Security", "Windows authentication");
    refused("Server=s;Database=d;" + part, "Integrated Security", "Windows authentication");
  }

  @Test
  void entraIsRefusedWithTheReason() {
    refused(
        "Server=s;Authentication=\"Active Directory Default\"" + REST,
        "Authentication",
        "Microsoft Entra ID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Server=s;Data Source=t;Database=d1;User Id=u1;Password=hush|Server",
        "Server=s;Database=d;Initial Catalog=d;User Id=u1;Password=hush|Database",
        "Server=s;Database=d;UID=u;User=u;Password=hush|User Id",
        "Server=s;Database=d;UID=u;PWD=hush;Password=hush|Password",
        "Server=s,1433;Port=1433;Database=d;UID=u;PWD=hush|Port",
        "Server=s\\A;InstanceName=A;Database=d;UID=u;PWD=hush|Instance",
        "Server=s;Encrypt=yes;encrypt=no;Database=d;UID=u;PWD=hush|Encrypt",
        "jdbc:sqlserver://s;serverName=s;database=d;user=u;password=hush|Server",
        "jdbc:sqlserver://s:1433;port=1433;database=d;user=u;password=hush|Port",
        "jdbc:postgresql://s/d?user=u&user=u&password=hush|User Id"
      })
  void aPartStandsThereTwiceMaybeByTwoNames(String text, String part) {
    refused(text, part, "twice");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "65536", "99999999999", "1.5", "abc", "''", "１４３３", "14 33"})
  void thePortIsNone(String port) {
    refused("Server=s," + port + REST, "Port", "1 to 65535");
    refused("jdbc:sqlserver://s:" + port + ";user=u", "Port", "1 to 65535");
    refused("jdbc:postgresql://s:" + port + "/d?user=u&password=hush", "Port", "1 to 65535");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np:\\\\s\\pipe\\sql\\query",
        "lpc:s",
        "(localdb)\\v11.0",
        "a b",
        "a/b",
        "a@b",
        "s;\\",
        "-s",
        "hush:hush@s",
        "http://s",
        "1:2:3:4:5:6:7:8:9",
        "ex\u0430mple\u200b.com"
      })
  void theServerCannotBe(String server) {
    assertThatThrownBy(() -> ServerAddress.parse("Server=" + server + REST))
        .isInstanceOf(ConnectionStringException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s\\", "s\\a b", "s\\1a", "s\\a\\b", "s\\aaaaaaaaaaaaaaaaa"})
  void theInstanceCannotBe(String server) {
    refused("Server=" + server + REST, "Instance", "instance");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password=\"hush",
        "Password='hush",
        "Password={hush",
        "Password=\"hush\"x",
        "Password={hush}x",
        "Password={hush}}",
        "Password=\"hush\"\"",
        "Password=hush\"",
        "Password='hush''"
      })
  void aQuoteIsNotClosed(String part) {
    refused("Server=s;Database=d;User Id=u;" + part, "", "not closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\t", "\n", "\r\n", "\u007f", "\u0085", "\ud800", "\udc00"})
  void aCharacterCannotBeSeen(String character) {
    refused("Server=s;Database=d;User Id=u;Password=hu" + character + "sh", "", "control");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "%0A", "%C2%85"})
  void aCharacterThatCannotBeSeenHidesBehindAPercentSign(String character) {
    refused(
        "jdbc:postgresql://s/d?user=u&password=hush" + character, "Password", "control character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "%-1"})
  void aPercentSignIsNotFollowedByDigits(String end) {
    refused("jdbc:postgresql://s/d?user=u&password=hush" + end, "", "hexadecimal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://hush'",
        "jdbc:oracle:thin:u/hush@s:1521/d",
        "JDBC:mysql://s/d?user=u&password=hush",
        "jdbc:jtds:sqlserver://s/d",
        "jdbc:",
        "jdbc:sqlserver:s;user=u"
      })
  void theDatabaseIsAnotherVendors(String text) {
    refused(text, "", "Only JDBC addresses");
  }

  @Test
  void theFormIsPostgreSqlsOwn() {
    refused("postgresql://u:hush@s/d", "", "own form");
    refused("postgres://u:hush@s/d", "", "own form");
  }

  @Test
  void theTextIsTooLong() {
    refused("Server=s" + REST + ";App=" + "x".repeat(4_000), "", "4,000");
    refused("Server=s;User Id=u;Password=hush;Database=" + "x".repeat(129), "Database", "128");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{your_password}", "***", "{your_password_here}"})
  void thePasswordIsAPlaceholder(String placeholder) {
    refused("Server=s;Database=d;User Id=u;Password=" + placeholder, "Password", "placeholder");
  }

  @ParameterizedTest
  @CsvSource({
    "Encrypt=hush, Encrypt",
    "Encrypt=Strict, Encrypt",
    "TrustServerCertificate=1, TrustServerCertificate",
    "HostNameInCertificate=hush, HostNameInCertificate",
    "HostNameInCertificate=*.hush, HostNameInCertificate"
  })
  void aSwitchIsNeitherOnNorOff(String part, String blamed) {
    refused("Server=s;" + part + REST, blamed, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prefer", "allow", "verify-ca", "hush", ""})
  void anSslModeLeavesTheChoiceToTheServer(String mode) {
    refused("jdbc:postgresql://s/d?user=u&password=hush&sslmode=" + mode, "sslmode", "sslmode");
  }
}
