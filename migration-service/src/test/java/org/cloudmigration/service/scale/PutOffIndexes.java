package org.cloudmigration.service.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the indexes and keys of the tables that get millions of rows away, and makes them anew when
 * the rows are there: H2 sorts once instead of finding a place for each row in six trees.
 */
final class PutOffIndexes {

  private static final Pattern INDEX =
      Pattern.compile(
          "CREATE (?:UNIQUE )?(?:NULLS \\w+ )*INDEX \"PUBLIC\"\\.(\\S+).*", Pattern.DOTALL);
  private static final Pattern KEY =
      Pattern.compile("ALTER TABLE (\\S+) ADD CONSTRAINT (\\S+) .*", Pattern.DOTALL);

  private final Connection connection;
  private final List<String> later;

  PutOffIndexes(Connection connection, String... tables) throws SQLException {
    this.connection = connection;
    later = definitions(tables);
    // Foreign keys stand last, and lean on the keys before them.
    List<String> keys = later.stream().filter(sql -> KEY.matcher(sql).matches()).toList();
    for (String key : keys.reversed()) {
      Matcher parts = matched(KEY, key);
      execute("ALTER TABLE " + parts.group(1) + " DROP CONSTRAINT " + parts.group(2));
    }
    for (String index : later.stream().filter(sql -> INDEX.matcher(sql).matches()).toList()) {
      execute("DROP INDEX IF EXISTS " + matched(INDEX, index).group(1));
    }
  }

  private List<String> definitions(String... tables) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet script =
            statement.executeQuery("SCRIPT NODATA NOSETTINGS TABLE " + String.join(", ", tables))) {
      while (script.next()) {
        found.add(script.getString(1));
      }
    }
    return Stream.concat(all(found, KEY, "PRIMARY KEY"), rest(found)).toList();
  }

  private static Stream<String> all(List<String> found, Pattern kind, String holds) {
    return found.stream().filter(sql -> kind.matcher(sql).matches() && sql.contains(holds));
  }

  private static Stream<String> rest(List<String> found) {
    return found.stream()
        .filter(sql -> INDEX.matcher(sql).matches() || KEY.matcher(sql).matches())
        .filter(sql -> !sql.contains("PRIMARY KEY"));
  }

  private static Matcher matched(Pattern pattern, String sql) {
    Matcher matcher = pattern.matcher(sql);
    matcher.matches();
    return matcher;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void make() throws SQLException {
    for (String definition : later) {
      execute(definition);
    }
  }
}
