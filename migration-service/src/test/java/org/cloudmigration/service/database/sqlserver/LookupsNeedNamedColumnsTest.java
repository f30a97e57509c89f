package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.Test;

/**
 * Over a data factory, a row is an object: of two columns without a name one would be lost, and the
 * service may refuse even one.
 */
class LookupsNeedNamedColumnsTest {

  private static final Pattern NAMED =
      Pattern.compile("(?is)(?:.*\\bAS\\s+(?:\\w+|\\[[^]]+])|[\\w\\[\\].$]+)\\s*");

  private final SqlServerAdapter adapter = new SqlServerAdapter();
  private final TableName table = new TableName("TWO", "GL00100");

  @FunctionalInterface
  private interface Reading {
    void by(Connection connection) throws SQLException;
  }

  /** What readers cannot do with a row that holds nothing does not matter here. */
  private static List<String> asked(Reading reading) {
    var recording = new Recording("jdbc:sqlserver://h;encrypt=true", List.of(Map.of()));
    try {
      reading.by(recording.connection());
    } catch (SQLException | RuntimeException e) {
      assertThat(recording.statements).as(e.toString()).isNotEmpty();
    }
    return recording.statements;
  }

  /** What stands between commas, but not within brackets. */
  private static List<String> columns(String query) {
    String list = query.strip().replaceFirst("(?i)^SELECT\\s+", "");
    List<String> columns = new ArrayList<>();
    int open = 0;
    int begin = 0;
    for (int at = 0; at < list.length(); at++) {
      char next = list.charAt(at);
      open += next == '(' ? 1 : next == ')' ? -1 : 0;
      boolean ends = open == 0 && list.substring(at).matches("(?is)\\sFROM\\s.*");
      if (open == 0 && next == ',' || ends) {
        columns.add(list.substring(begin, at).strip());
        begin = at + 1;
      }
      if (ends) {
        return columns;
      }
    }
    columns.add(list.substring(begin).strip());
    return columns;
  }

  private static void assertNamed(List<String> queries) {
    assertThat(queries).isNotEmpty();
    for (String query : queries) {
      if (query.strip().toUpperCase().startsWith("SELECT")) {
        assertThat(columns(query)).as(query).allMatch(column -> NAMED.matcher(column).matches());
      }
    }
  }

  @Test
  void whatIsAskedOfTheCatalogue() {
    var reader = adapter.schemaReader();
    assertNamed(asked(source -> reader.exists(source, table)));
    assertNamed(asked(source -> reader.tableNames(source, "TWO")));
    assertNamed(asked(source -> reader.survey(source, table)));
    assertNamed(asked(source -> reader.clusteredKey(source, table)));
    assertNamed(asked(source -> reader.sizes(source, "TWO")));
  }

  @Test
  void whatIsAskedOfTheServer() {
    var reader = adapter.serverReader();
    assertNamed(asked(reader::read));
    assertNamed(asked(source -> reader.hasDatabase(source, "TWO")));
    assertNamed(asked(source -> reader.size(source, "TWO")));
  }

  @Test
  void whatIsAskedForChanges() {
    assertNamed(
        List.of(
            SqlServerChangeReader.SNAPSHOT_STATE,
            SqlServerChangeReader.KNOWN,
            SqlServerChangeReader.OLDEST_VERSION,
            SqlServerChangeReader.RETENTION,
            SqlServerChangeReader.TRACKED_SINCE));
    assertNamed(List.of(adapter.dialect().count(table)));
  }

  @Test
  void thisTestSeesWhatHasNoName() {
    assertThat(columns("SELECT a.[b c], COUNT(*), f(1, 2) AS x FROM y"))
        .containsExactly("a.[b c]", "COUNT(*)", "f(1, 2) AS x");
    assertThat(NAMED.matcher("COUNT(*)").matches()).isFalse();
  }
}
