package org.cloudmigration.service.database.address;

import java.util.Set;

/** What is asked of every connection string. */
final class Checks {

  private static final String FORM =
      "Write it as Server=…;Database=…;User Id=…;Password=…, or as"
          + " jdbc:postgresql://server:5432/database?user=…&password=…";

  /** What the Azure portal writes where the password belongs, and what this product shows. */
  private static final Set<String> PLACEHOLDERS =
      Set.of(ServerAddress.MASK, "your_password", "your_password_here");

  private Checks() {}

  static void that(boolean right, Key key, String happened, String action) {
    if (!right) {
      throw new ConnectionStringException(key.title(), happened, action);
    }
  }

  /** The text without blanks and line ends around it. */
  static String wholeText(String text) {
    String trimmed = text == null ? "" : text.strip();
    if (trimmed.isEmpty()) {
      throw new ConnectionStringException("", "The connection string is empty.", FORM + ".");
    }
    if (trimmed.length() > ServerAddress.LONGEST) {
      throw new ConnectionStringException(
          "", "The connection string has more than 4,000 characters.", FORM + ".");
    }
    if (!isText(trimmed)) {
      throw new ConnectionStringException(
          "",
          "The connection string holds a line end, a tabulator or another control character.",
          "Write it in one line, and type it anew if you cannot see the character.");
    }
    return trimmed;
  }

  static void noOtherAddress(String text) {
    if (text.regionMatches(true, 0, "jdbc:", 0, 5)) {
      throw new ConnectionStringException(
          "",
          "Only JDBC addresses of SQL Server and PostgreSQL are accepted: the drivers of some other"
              + " databases run code from their address.",
          "Begin with jdbc:sqlserver:// or jdbc:postgresql://.");
    }
    if (text.regionMatches(true, 0, "postgres", 0, 8) && text.contains("://")) {
      throw new ConnectionStringException(
          "",
          "This is PostgreSQL's own form of an address, which is not accepted.",
          "Write it as jdbc:postgresql://server:5432/database?user=…&password=….");
    }
  }

  static void present(Key key, String value) {
    that(
        !value.isBlank(),
        key,
        "The connection string has no “" + key.title() + "”, or an empty one.",
        FORM + ".");
  }

  /** Names and passwords: not blank, not too long, without control characters. */
  static void text(Key key, String value) {
    present(key, value);
    that(
        value.length() <= ServerAddress.LONGEST_PART,
        key,
        "“" + key.title() + "” has more than 128 characters.",
        "Shorten it.");
    that(
        isText(value),
        key,
        "“" + key.title() + "” holds a control character or half a character.",
        "Type it anew.");
  }

  static void noPlaceholder(String password) {
    that(
        !PLACEHOLDERS.contains(password),
        Key.PASSWORD,
        "The password is a placeholder.",
        "Put the password itself in its place.");
  }

  /** Two answers to one question would leave open which of them counts. */
  static void certificates(ServerCertificates uploaded, boolean encrypt, boolean trustAny) {
    if (uploaded.isEmpty()) {
      return;
    }
    if (trustAny) {
      throw new CertificateUploadException(
          "An uploaded certificate and the choice to trust any certificate exclude each other.",
          "Remove the certificate, or take back the choice; it can also stand in the connection"
              + " string, as TrustServerCertificate=True or sslmode=require.");
    }
    if (!encrypt) {
      throw new CertificateUploadException(
          "The connection string switches encryption off, so that no certificate is looked at.",
          "Write Encrypt=True (sslmode=verify-full for PostgreSQL), or remove the certificate.");
    }
  }

  static ConnectionStringException otherKind() {
    return new ConnectionStringException(
        "",
        "The connection string belongs to another kind of database than the one chosen.",
        "Choose the kind that it belongs to. SQL Server and Azure SQL are written Server=…; or"
            + " jdbc:sqlserver://…, PostgreSQL jdbc:postgresql://….");
  }

  private static boolean isText(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
