package org.cloudmigration.service.database.address;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts of a connection string by their meaning, each at most once. */
final class Parts {

  private static final String TWICE =
      "Write it once. If a password holds “;” or “&”, put it into double quotes (in a JDBC address:"
          + " braces for SQL Server, %3B or %26 for PostgreSQL).";

  private static final Set<String> YES = Set.of("true", "yes", "mandatory");
  private static final Set<String> NO = Set.of("false", "no", "optional");

  private final Vocabulary vocabulary;
  private final Map<Key, String> values = new EnumMap<>(Key.class);
  private Key latest;

  Parts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Takes a part by the name that stands in the string. */
  void add(String name, String value) {
    Key key = vocabulary.key(name).orElseThrow(() -> unknown("is not a known setting"));
    latest = key;
    if (key != Key.OURS) {
      put(key, value);
    }
  }

  void put(Key key, String value) {
    if (values.put(key, value) != null) {
      throw new ConnectionStringException(
          key.title(), "“" + key.title() + "” stands there twice, maybe by two names.", TWICE);
    }
  }

  /** Tells the place of a part that cannot be shown: it may be the end of a password. */
  ConnectionStringException unknown(String trouble) {
    String place = latest == null ? "first part" : "part after “" + title(latest) + "”";
    return new ConnectionStringException(
        latest == null ? "" : latest.title(),
        "The " + place + " " + trouble + ".",
        "Take it out, or correct its name. If it is the rest of a password that holds a semicolon,"
            + " put the whole password into double quotes.");
  }

  private static String title(Key key) {
    return key == Key.OURS ? "a setting that this service chooses by itself" : key.title();
  }

  Optional<String> find(Key key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Blank if it is not there. */
  String text(Key key) {
    return values.getOrDefault(key, "");
  }

  boolean yes(Key key, boolean otherwise) {
    String value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    String plain = value.toLowerCase(Locale.ROOT);
    if (YES.contains(plain)) {
      return true;
    }
    if (NO.contains(plain)) {
      return false;
    }
    throw new ConnectionStringException(
        key.title(),
        "“" + key.title() + "” is neither True nor False.",
        "Write " + key.title() + "=True or " + key.title() + "=False.");
  }
}
