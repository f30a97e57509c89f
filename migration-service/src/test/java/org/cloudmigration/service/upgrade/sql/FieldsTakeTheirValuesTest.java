package org.cloudmigration.service.upgrade.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cloudmigration.service.database.h2.H2Dialect;
import org.cloudmigration.service.upgrade.table.FieldType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As Business Central's own assignment has it; asked of a database. */
class FieldsTakeTheirValuesTest {

  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Code[5]      | ' ab '                                  | AB",
        "Code[5]      | 'abcdefg'                               | ABCDE",
        "Code[5]      | '1234 67'                               | 1234",
        "Code[5]      | CAST(NULL AS VARCHAR(9))                | \"\"",
        "Text[3]      | 'abcdefg'                               | abc",
        "Text[3]      | CAST(NULL AS VARCHAR(9))                | \"\"",
        "DateFormula  | '<30D>'                                 | <30D>",
        "Integer      | CAST(NULL AS INTEGER)                   | 0",
        "Decimal      | 1.5                                     | 1.5",
        "Boolean      | CAST(NULL AS INTEGER)                   | 0",
        "Option Any   | 3                                       | 3",
        "Date         | TIMESTAMP '2024-02-29 13:14:15'         | 2024-02-29 00:00:00",
        "Date         | TIMESTAMP '1900-01-01 00:00:00'         | 1753-01-01 00:00:00",
        "Date         | CAST(NULL AS TIMESTAMP)                 | 1753-01-01 00:00:00",
        "DateTime     | TIMESTAMP '2024-02-29 13:14:15'         | 2024-02-29 13:14:15"
      })
  void asTheirTypeSays(String type, String value, String kept) throws SQLException {
    String sql = new FieldValues(new H2Dialect()).assigned(FieldType.parse(type), value);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + sql)) {
      row.next();
      assertThat(row.getString(1)).isEqualTo(kept);
    }
  }

  @Test
  void everyKindHasAnEmptyValueThatItsColumnTakes() throws SQLException {
    var dialect = new H2Dialect();
    for (FieldType.Kind kind : FieldType.Kind.values()) {
      String words = kind.name();
      FieldType type =
          FieldType.parse(
              switch (kind) {
                case CODE -> "Code[10]";
                case TEXT -> "Text[10]";
                case OPTION -> "Option Any";
                default -> words;
              });
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT CAST(%s AS %s)"
                      .formatted(
                          SqlLiterals.empty(dialect, type.columnType()),
                          dialect.render(type.columnType())))) {
        row.next();
        assertThat(row.getObject(1)).as(words).isNotNull();
      }
    }
  }
}
