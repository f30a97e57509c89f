package org.cloudmigration.service.database.address;

import java.util.regex.Pattern;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabaseType;

/**
 * Where a database server is, and how to get in, in checked parts. Drivers get these parts, never a
 * text that somebody typed.
 *
 * @param host name or IP address
 * @param instance of SQL Server; blank for the default one
 * @param port 0 only where a named instance tells its own (SQL Server Browser, UDP 1434)
 * @param database up to 128 characters, as the user and the password
 * @param encrypt whether the connection must be encrypted; if not, the server may still choose to
 * @param trustServerCertificate whether any certificate will do, such as a self-signed one; false
 *     without encryption
 * @param certificates those that the server is trusted by, if any; only where it is encrypted and
 *     not any certificate will do
 */
public record ServerAddress(
    DatabaseType type,
    String host,
    String instance,
    int port,
    String database,
    String user,
    String password,
    boolean encrypt,
    boolean trustServerCertificate,
    ServerCertificates certificates) {

  /** Characters of a connection string. */
  public static final int LONGEST = 4_000;

  static final int LONGEST_PART = 128;

  /** What stands for a password where it is shown. */
  public static final String MASK = "***";

  private static final Pattern INSTANCE = Pattern.compile("[A-Za-z_][\\w$#]{0,15}");

  /**
   * @throws ConnectionStringException if a part is missing or cannot be right
   */
  public ServerAddress {
    // What means nothing must not make two equal addresses differ.
    trustServerCertificate = encrypt && trustServerCertificate;
    Checks.present(Key.SERVER, host);
    Checks.that(
        Hosts.isHost(host),
        Key.SERVER,
        "The server's name or address cannot be right.",
        "Write its name or IP address, such as Server=tcp:sql01.example.com,1433 or"
            + " Server=sql01\\INSTANCE. Named pipes and LocalDB cannot be reached from here.");
    Checks.that(
        instance.isEmpty()
            || type == DatabaseType.SQL_SERVER && INSTANCE.matcher(instance).matches(),
        Key.INSTANCE,
        "The name of the instance cannot be right.",
        "Write it after one backslash: up to 16 letters, digits, “_”, “$” or “#”.");
    Checks.that(
        port >= (instance.isEmpty() ? 1 : 0) && port <= 65_535,
        Key.PORT,
        "The port is no number from 1 to 65535.",
        "Correct the number.");
    Checks.text(Key.DATABASE, database);
    Checks.text(Key.USER, user);
    Checks.text(Key.PASSWORD, password);
    Checks.noPlaceholder(password);
    Checks.certificates(certificates, encrypt, trustServerCertificate);
  }

  /** Without uploaded certificates. */
  public ServerAddress(
      DatabaseType type,
      String host,
      String instance,
      int port,
      String database,
      String user,
      String password,
      boolean encrypt,
      boolean trustServerCertificate) {
    this(
        type,
        host,
        instance,
        port,
        database,
        user,
        password,
        encrypt,
        trustServerCertificate,
        ServerCertificates.NONE);
  }

  /**
   * Reads a connection string as people write it: {@code Server=…;Database=…;User Id=…;Password=…}
   * with the synonyms of SqlClient, {@code jdbc:sqlserver://…} or {@code jdbc:postgresql://…}.
   *
   * @throws ConnectionStringException if it cannot be used; no other exception
   */
  public static ServerAddress parse(String text) {
    String trimmed = Checks.wholeText(text);
    if (startsWith(trimmed, PostgreSqlText.JDBC)) {
      Parts parts = PostgreSqlText.jdbc(trimmed);
      return PostgreSqlText.address(parts, parts.text(Key.USER), parts.text(Key.PASSWORD));
    }
    boolean jdbc = startsWith(trimmed, SqlServerText.JDBC);
    if (!jdbc) {
      Checks.noOtherAddress(trimmed);
    }
    Parts parts = jdbc ? SqlServerText.jdbc(trimmed) : SqlServerText.ado(trimmed);
    return SqlServerText.address(parts, parts.text(Key.USER), parts.text(Key.PASSWORD));
  }

  /**
   * Reads a connection string for a chosen kind of database.
   *
   * @throws ConnectionStringException if it cannot be used, or belongs to another kind
   */
  public static ServerAddress parse(String text, SqlServerType chosen) {
    ServerAddress address = parse(text);
    address.require(chosen);
    return address;
  }

  /**
   * The parts of a location that this class made.
   *
   * @throws ConnectionStringException if it is not of this class's making
   */
  public static ServerAddress of(DatabaseLocation location) {
    return parts(location).trusting(ServerCertificates.parse(location.certificates()));
  }

  private static ServerAddress parts(DatabaseLocation location) {
    String url = location.url();
    if (location.type() == DatabaseType.POSTGRESQL && startsWith(url, PostgreSqlText.JDBC)) {
      return PostgreSqlText.address(PostgreSqlText.jdbc(url), location.user(), location.password());
    }
    if (location.type() == DatabaseType.SQL_SERVER && startsWith(url, SqlServerText.JDBC)) {
      return SqlServerText.address(SqlServerText.jdbc(url), location.user(), location.password());
    }
    throw Checks.otherKind();
  }

  /**
   * @throws CertificateUploadException if the server's certificate is not checked at all
   */
  public ServerAddress trusting(ServerCertificates uploaded) {
    return new ServerAddress(
        type,
        host,
        instance,
        port,
        database,
        user,
        password,
        encrypt,
        trustServerCertificate,
        uploaded);
  }

  /** Whether any certificate will do; if so, encrypted. */
  public ServerAddress trustingAny(boolean any) {
    return new ServerAddress(
        type, host, instance, port, database, user, password, encrypt || any, any, certificates);
  }

  private static boolean startsWith(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  /**
   * Refuses an address that does not fit the kind of database that was chosen.
   *
   * @throws ConnectionStringException with what to choose or write instead
   */
  public void require(SqlServerType chosen) {
    boolean fits =
        switch (chosen) {
          case SQL_SERVER, AZURE_SQL -> type == DatabaseType.SQL_SERVER;
          case POSTGRESQL -> type == DatabaseType.POSTGRESQL;
          case EMBEDDED -> false;
        };
    if (!fits) {
      throw Checks.otherKind();
    }
    if (chosen == SqlServerType.AZURE_SQL) {
      Checks.that(
          encrypt,
          Key.ENCRYPT,
          "Azure SQL takes encrypted connections only.",
          "Write Encrypt=True, or leave Encrypt out.");
      Checks.that(
          instance.isEmpty(),
          Key.INSTANCE,
          "Azure SQL has no named instances.",
          "Write the server's name alone, such as Server=tcp:….database.windows.net,1433.");
    }
  }

  /** For an adapter: the user and the password stand beside the address, not in it. */
  public DatabaseLocation location() {
    String url =
        type == DatabaseType.POSTGRESQL ? PostgreSqlText.url(this) : SqlServerText.url(this);
    return new DatabaseLocation(type, url, user, password, certificates.pem());
  }

  /**
   * The connection string in its canonical form, with the password: to be stored encrypted. The
   * certificates are kept beside it.
   */
  public String text() {
    return type == DatabaseType.POSTGRESQL
        ? PostgreSqlText.rendered(this)
        : SqlServerText.render(this, SqlServerText.quoted(password));
  }

  /** As {@link #text}, with {@value #MASK} for the password: to be shown. */
  public String masked() {
    return type == DatabaseType.POSTGRESQL
        ? PostgreSqlText.render(this, MASK)
        : SqlServerText.render(this, MASK);
  }

  /** For logs: as {@link #masked}. */
  @Override
  public String toString() {
    return masked();
  }
}
