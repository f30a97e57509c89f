package org.cloudmigration.service.database.address;

/**
 * Takes {@code name=value;name=value} apart. A value may stand in quotes ({@code "} or {@code '},
 * doubled inside) as SqlClient writes it, and in braces ({@code }} doubled inside) as ODBC and the
 * JDBC driver write it; a value that begins with a brace and is meant so stands in quotes.
 */
final class KeyValueText {

  private final String text;
  private final boolean quotes;
  private int at;

  private KeyValueText(String text, boolean quotes) {
    this.text = text;
    this.quotes = quotes;
  }

  /**
   * @param quotes false for JDBC addresses, where they are characters like others
   */
  static void read(String text, boolean quotes, Parts into) {
    new KeyValueText(text, quotes).read(into);
  }

  private void read(Parts into) {
    while (at < text.length()) {
      int end = next(';', at);
      int equals = next('=', at);
      if (equals < end) {
        String name = text.substring(at, equals).strip();
        at = equals + 1;
        into.add(name, value());
      } else if (text.substring(at, end).isBlank()) {
        at = end + 1;
      } else {
        throw into.unknown("has no “=”");
      }
    }
  }

  private int next(char sought, int from) {
    int place = text.indexOf(sought, from);
    return place < 0 ? text.length() : place;
  }

  private String value() {
    skipBlanks();
    char first = at < text.length() ? text.charAt(at) : ';';
    if (first == '{') {
      return enclosed('}');
    }
    if (quotes && isQuote(first)) {
      return enclosed(first);
    }
    int end = next(';', at);
    String value = text.substring(at, end).strip();
    if (quotes && !value.isEmpty() && isQuote(value.charAt(value.length() - 1))) {
      throw unbalanced();
    }
    at = end + 1;
    return value;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private String enclosed(char closing) {
    var value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != closing) {
        value.append(c);
      } else if (at + 1 < text.length() && text.charAt(at + 1) == closing) {
        value.append(c);
        at++;
      } else {
        at++;
        skipBlanks();
        if (at < text.length() && text.charAt(at) != ';') {
          throw unbalanced();
        }
        at++;
        return value.toString();
      }
    }
    throw unbalanced();
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private static ConnectionStringException unbalanced() {
    return new ConnectionStringException(
        "",
        "A quote or brace is opened and not closed, or something follows after it.",
        "Put the value into double quotes, and double each double quote in it: “a\"b” is written"
            + " \"a\"\"b\".");
  }
}
