package org.cloudmigration.service.database.address;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cloudmigration.service.database.DatabaseType;

class ConnectionStringPropertiesTest {

  @Property
  void whatIsWrittenIsRead(@ForAll("addresses") ServerAddress address) {
    assertThat(ServerAddress.parse(address.text())).isEqualTo(address);
  }

  @Property
  void whatAnAdapterGetsIsTheSame(@ForAll("addresses") ServerAddress address) {
    assertThat(ServerAddress.of(address.location())).isEqualTo(address);
  }

  @Property
  void thePasswordIsNeverShown(
      @ForAll("addresses") ServerAddress address, @ForAll("secrets") String secret) {
    ServerAddress secretive =
        new ServerAddress(
            address.type(),
            address.host(),
            address.instance(),
            address.port(),
            address.database(),
            address.user(),
            secret,
            address.encrypt(),
            address.trustServerCertificate());
    assertThat(secretive.masked()).doesNotContain(secret).contains("***");
    assertThat(secretive.toString()).doesNotContain(secret);
    assertThat(secretive.location().toString()).doesNotContain(secret);
  }

  @Property(tries = 3_000)
  void anyTextGivesAnAddressOrARefusal(@ForAll("texts") String text) {
    try {
      ServerAddress address = ServerAddress.parse(text);
      assertThat(ServerAddress.parse(address.text())).isEqualTo(address);
    } catch (ConnectionStringException refusal) {
      assertThat(refusal.happened()).isNotBlank();
      assertThat(refusal.action()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<ServerAddress> addresses() {
    Arbitrary<DatabaseType> types =
        Arbitraries.of(DatabaseType.SQL_SERVER, DatabaseType.POSTGRESQL);
    Arbitrary<String> hosts = Arbitraries.of("sql01", "10.0.0.1", "::1", "fe80::1", "a_b-c.d");
    return Combinators.combine(
            types,
            hosts,
            Arbitraries.of("", "", "NAV", "A$_#1"),
            Arbitraries.integers().between(0, 65_535),
            words(),
            words(),
            words(),
            Arbitraries.of(0, 1, 2, 3))
        .as(
            (type, host, instance, port, database, user, password, tls) -> {
              String named = type == DatabaseType.SQL_SERVER ? instance : "";
              int number = named.isEmpty() ? Math.max(1, port) : port;
              return new ServerAddress(
                  type,
                  host,
                  named,
                  number,
                  database,
                  user,
                  password,
                  (tls & 1) > 0,
                  (tls & 2) > 0);
            });
  }

  /** Whatever a database allows, and above all what means something in a connection string. */
  private static Arbitrary<String> words() {
    Arbitrary<String> nasty =
        Arbitraries.of(";", "=", "\"", "'", "{", "}", " ", "&", "%", "+", "\\", "?", "#", "/", "@");
    Arbitrary<String> text =
        Arbitraries.of("a", "Z", "0", "é", "漢", "😀", "***", "%20", "pwd=", ";Server=x", "\u00a0");
    return Arbitraries.oneOf(nasty, text)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(list -> String.join("", list))
        .filter(word -> !word.isBlank() && !word.equals(ServerAddress.MASK));
  }

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.strings().alpha().ofLength(16).map(letters -> "Secret9" + letters);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.oneOf(
            Arbitraries.of(
                "Server=",
                "Database=",
                "User Id=",
                "Password=",
                "jdbc:sqlserver://",
                "jdbc:postgresql://",
                "s",
                ";",
                "=",
                "\"",
                "'",
                "{",
                "}",
                "?",
                "&",
                "/",
                ":",
                "%",
                "\\",
                ",1433",
                "Encrypt=yes"),
            Arbitraries.strings().ofMaxLength(4));
    return parts.list().ofMaxSize(20).map(list -> String.join("", list));
  }
}
