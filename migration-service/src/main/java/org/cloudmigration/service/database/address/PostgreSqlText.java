package org.cloudmigration.service.database.address;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cloudmigration.service.database.DatabaseType;

/** JDBC addresses of PostgreSQL: {@code jdbc:postgresql://server:port/database?name=value&…}. */
final class PostgreSqlText {

  static final String JDBC = "jdbc:postgresql:";
  static final int PORT = 5432;

  private static final String FORM =
      "Write it as jdbc:postgresql://server:5432/database?user=…&password=…";

  private PostgreSqlText() {}

  static Parts jdbc(String address) {
    String text = address.substring(JDBC.length());
    if (!text.startsWith("//")) {
      throw new ConnectionStringException("Server", "The address names no server.", FORM + ".");
    }
    int question = text.indexOf('?');
    String place = question < 0 ? text.substring(2) : text.substring(2, question);
    int slash = place.indexOf('/');
    String server = slash < 0 ? place : place.substring(0, slash);
    var parts = new Parts(Vocabulary.POSTGRESQL);
    int colon = server.lastIndexOf(':');
    boolean port = colon > server.lastIndexOf(']');
    parts.put(Key.SERVER, port ? server.substring(0, colon) : server);
    if (port) {
      parts.put(Key.PORT, server.substring(colon + 1));
    }
    parts.put(Key.DATABASE, slash < 0 ? "" : decoded(place.substring(slash + 1)));
    if (question >= 0) {
      readSettings(text.substring(question + 1), parts);
    }
    return parts;
  }

  private static void readSettings(String text, Parts into) {
    for (String setting : text.split("&")) {
      int equals = setting.indexOf('=');
      if (equals >= 0) {
        into.add(setting.substring(0, equals), decoded(setting.substring(equals + 1)));
      } else if (!setting.isEmpty()) {
        throw into.unknown("has no “=”");
      }
    }
  }

  /** As the driver does it: %20 and + are blanks. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ConnectionStringException(
          "",
          "A “%” is not followed by two hexadecimal digits.",
          "Write a percent sign in a name or password as %25.");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static ServerAddress address(Parts parts, String user, String password) {
    SslMode mode = mode(parts);
    return new ServerAddress(
        DatabaseType.POSTGRESQL,
        Hosts.withoutBrackets(parts.text(Key.SERVER)),
        "",
        Hosts.port(parts, PORT),
        parts.text(Key.DATABASE),
        user,
        password,
        mode != SslMode.DISABLE,
        mode == SslMode.REQUIRE);
  }

  /** Those that leave no doubt whether the connection is encrypted, and with whom. */
  private enum SslMode {
    DISABLE("disable"),
    /** Encrypts, with whoever answers. */
    REQUIRE("require"),
    VERIFY_FULL("verify-full");

    private final String text;

    SslMode(String text) {
      this.text = text;
    }
  }

  private static SslMode mode(Parts parts) {
    if (parts.find(Key.SSL_MODE).isEmpty()) {
      return parts.yes(Key.ENCRYPT, true) ? SslMode.VERIFY_FULL : SslMode.DISABLE;
    }
    String text = parts.text(Key.SSL_MODE).toLowerCase(Locale.ROOT);
    for (SslMode mode : SslMode.values()) {
      if (mode.text.equals(text)) {
        return mode;
      }
    }
    throw new ConnectionStringException(
        Key.SSL_MODE.title(),
        "This sslmode is not accepted: others than these three would let the server choose.",
        "Write sslmode=verify-full (encrypted, certificate checked), require (encrypted,"
            + " certificate not checked) or disable.");
  }

  static String render(ServerAddress address, String password) {
    return "%s//%s:%d/%s?user=%s&password=%s&sslmode=%s"
        .formatted(
            JDBC,
            Hosts.withBrackets(address.host()),
            address.port(),
            encoded(address.database()),
            encoded(address.user()),
            password,
            sslMode(address));
  }

  static String rendered(ServerAddress address) {
    return render(address, encoded(address.password()));
  }

  /** Without user and password. */
  static String url(ServerAddress address) {
    return "%s//%s:%d/%s?sslmode=%s"
        .formatted(
            JDBC,
            Hosts.withBrackets(address.host()),
            address.port(),
            encoded(address.database()),
            sslMode(address));
  }

  private static String sslMode(ServerAddress address) {
    if (!address.encrypt()) {
      return SslMode.DISABLE.text;
    }
    return (address.trustServerCertificate() ? SslMode.REQUIRE : SslMode.VERIFY_FULL).text;
  }
}
