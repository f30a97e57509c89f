package org.cloudmigration.service.database.address;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cloudmigration.service.database.DatabaseType;

/** Connection strings and JDBC addresses of SQL Server and Azure SQL. */
final class SqlServerText {

  static final String JDBC = "jdbc:sqlserver://";
  static final int PORT = 1433;

  private static final Pattern PLAIN = Pattern.compile("[\\w.@#$%+*!?:/\\\\-]+");

  private static final Set<String> THIS_MACHINE = Set.of(".", "(local)");

  private static final Set<String> WITH_PASSWORD = Set.of("sqlpassword", "notspecified");

  private SqlServerText() {}

  /** {@code Server=…;Database=…;User Id=…;Password=…}. */
  static Parts ado(String text) {
    var parts = new Parts(Vocabulary.SQL_SERVER);
    KeyValueText.read(text, true, parts);
    String server = parts.text(Key.SERVER);
    int comma = server.lastIndexOf(',');
    return placed(
        parts,
        comma < 0 ? server : server.substring(0, comma),
        comma < 0 ? Optional.empty() : Optional.of(server.substring(comma + 1)));
  }

  /** {@code jdbc:sqlserver://server\instance:port;databaseName=…;…}. */
  static Parts jdbc(String address) {
    String text = address.substring(JDBC.length());
    int end = text.indexOf(';');
    String head = (end < 0 ? text : text.substring(0, end)).strip();
    var parts = new Parts(Vocabulary.SQL_SERVER);
    if (!head.isEmpty()) {
      parts.put(Key.SERVER, head);
    }
    KeyValueText.read(end < 0 ? "" : text.substring(end + 1), false, parts);
    String server = parts.text(Key.SERVER);
    int colon = server.lastIndexOf(':');
    // The colons of an IPv6 address stand in brackets, or the port has a part of its own.
    boolean port = !head.isEmpty() && colon > server.lastIndexOf(']');
    return placed(
        parts,
        port ? server.substring(0, colon) : server,
        port ? Optional.of(server.substring(colon + 1)) : Optional.empty());
  }

  /** Takes the server's text apart into host, instance and port. */
  private static Parts placed(Parts parts, String server, Optional<String> port) {
    var placed = new Parts(Vocabulary.SQL_SERVER);
    for (Key key : Key.values()) {
      if (key != Key.SERVER) {
        parts.find(key).ifPresent(value -> placed.put(key, value));
      }
    }
    String host = server.strip();
    if (host.regionMatches(true, 0, "tcp:", 0, 4)) {
      host = host.substring(4).strip();
    }
    int slash = host.indexOf('\\');
    if (slash >= 0) {
      String instance = host.substring(slash + 1).strip();
      Checks.that(
          !instance.isEmpty(),
          Key.INSTANCE,
          "The name of the instance is missing after the backslash.",
          "Add it, or take the backslash out for the default instance.");
      placed.put(Key.INSTANCE, instance);
      host = host.substring(0, slash);
    }
    placed.put(Key.SERVER, THIS_MACHINE.contains(host) ? "localhost" : host);
    port.ifPresent(number -> placed.put(Key.PORT, number.strip()));
    return placed;
  }

  /** The address that the parts make; user and password may come from elsewhere. */
  static ServerAddress address(Parts parts, String user, String password) {
    checkSignIn(parts);
    var address =
        new ServerAddress(
            DatabaseType.SQL_SERVER,
            Hosts.withoutBrackets(parts.text(Key.SERVER)),
            parts.text(Key.INSTANCE),
            Hosts.port(parts, parts.find(Key.INSTANCE).isPresent() ? 0 : PORT),
            parts.text(Key.DATABASE),
            user,
            password,
            parts.yes(Key.ENCRYPT, true),
            parts.yes(Key.TRUST, false));
    parts.find(Key.CERTIFICATE_HOST).ifPresent(name -> checkCertificateHost(name, address.host()));
    return address;
  }

  private static void checkSignIn(Parts parts) {
    boolean windows =
        parts.text(Key.WINDOWS).equalsIgnoreCase("SSPI") || parts.yes(Key.WINDOWS, false);
    if (windows) {
      throw new ConnectionStringException(
          Key.WINDOWS.title(),
          "Windows authentication cannot be used: this service does not run as a user of your"
              + " domain, and on Linux there is none.",
          "Make a login with SQL Server authentication, and write User Id=…;Password=… instead.");
    }
    String authentication =
        parts.text(Key.AUTHENTICATION).replace(" ", "").toLowerCase(Locale.ROOT);
    if (!authentication.isEmpty() && !WITH_PASSWORD.contains(authentication)) {
      throw new ConnectionStringException(
          Key.AUTHENTICATION.title(),
          "Only SQL Server authentication can be used, no kind of Microsoft Entra ID.",
          "Make a login with SQL Server authentication, and write User Id=…;Password=… instead.");
    }
  }

  /** The certificate must name the server anyway: only a name that says no more is taken. */
  private static void checkCertificateHost(String name, String host) {
    String suffix = name.startsWith("*.") ? name.substring(1) : name;
    boolean same = name.equalsIgnoreCase(host);
    if (!same && !(name.startsWith("*.") && endsWith(host, suffix))) {
      throw new ConnectionStringException(
          Key.CERTIFICATE_HOST.title(),
          "The certificate's name and the server's name differ.",
          "Write the server by the name that stands in its certificate, and take"
              + " HostNameInCertificate out.");
    }
  }

  private static boolean endsWith(String host, String suffix) {
    return host.toLowerCase(Locale.ROOT).endsWith(suffix.toLowerCase(Locale.ROOT));
  }

  static String render(ServerAddress address, String password) {
    return "Server=%s%s%s;Database=%s;User Id=%s;Password=%s;Encrypt=%s;TrustServerCertificate=%s"
        .formatted(
            address.host(),
            address.instance().isEmpty() ? "" : "\\" + address.instance(),
            address.port() == 0 ? "" : "," + address.port(),
            quoted(address.database()),
            quoted(address.user()),
            password,
            address.encrypt() ? "True" : "False",
            address.trustServerCertificate() ? "True" : "False");
  }

  static String quoted(String value) {
    boolean plain = PLAIN.matcher(value).matches();
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** Without user and password. */
  static String url(ServerAddress address) {
    return "%s%s%s%s;databaseName={%s};encrypt=%s;trustServerCertificate=%s"
        .formatted(
            JDBC,
            Hosts.withBrackets(address.host()),
            address.instance().isEmpty() ? "" : "\\" + address.instance(),
            address.port() == 0 ? "" : ":" + address.port(),
            address.database().replace("}", "}}"),
            address.encrypt(),
            address.trustServerCertificate());
  }
}
