package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.StateTable;
import org.cloudmigration.service.database.TableDefinition;
import org.junit.jupiter.api.Test;

class SyncedVersionProcedureTest {

  private final SqlServerDialect dialect = new SqlServerDialect();
  private final SyncedVersionProcedure procedure = new SyncedVersionProcedure(dialect);
  private final TableDefinition state = StateTable.in("dbo");

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(hit -> hit.group(1)).toList();
  }

  private static List<String> parts(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return Arrays.stream(matcher.group(1).split(", ")).toList();
  }

  @Test
  void noColumnOfTheStateIsLeftOut() {
    String body = procedure.body();
    List<String> columns = parts(body, "INSERT INTO \\S+ \\((.*?)\\)\n");
    List<String> values = parts(body, "VALUES \\((.*)\\);\n");
    assertThat(columns)
        .containsExactlyElementsOf(
            state.columns().stream().map(column -> dialect.quote(column.name())).toList());
    assertThat(values).hasSameSizeAs(columns);
    List<String> declared = found(body, "(?m)^(@\\w+) ");
    assertThat(declared).doesNotHaveDuplicates().hasSameSizeAs(procedure.parameters());
    assertThat(values)
        .filteredOn(value -> value.startsWith("@"))
        .containsOnlyOnceElementsOf(declared.stream().filter(p -> !p.equals("@TableName")).toList())
        .allMatch(declared::contains);
    assertThat(values)
        .filteredOn(value -> !value.startsWith("@"))
        .as("what is the same of every table that is synced")
        .containsExactly("N'DONE'", "N''", "SYSUTCDATETIME()");
  }

  @Test
  void eachParameterHasTheTypeOfItsColumn() {
    for (Column column : procedure.parameters()) {
      assertThat(procedure.body())
          .containsPattern(
              "(?m)^"
                  + Pattern.quote(
                      SyncedVersionProcedure.parameter(column)
                          + " "
                          + dialect.render(column.type()))
                  + ",?$");
    }
  }

  @Test
  void anOlderOneIsReplacedWithTheColumnsThatItsTableLacks() {
    DatabaseObject made =
        new SqlServerFootprint(dialect)
            .inTenant().stream()
                .filter(object -> object.name().equals("cloudmigration.RecordSyncedVersion"))
                .findFirst()
                .orElseThrow();
    TSql.read(made.creation());
    TSql.read(made.presence());
    assertThat(made.presence())
        .contains("AND " + procedure.parameters().size() + " = (SELECT COUNT(*)");
    assertThat(made.creation())
        .containsSubsequence("COL_LENGTH", "DROP PROCEDURE IF EXISTS", "CREATE PROCEDURE");
    assertThat(found(made.creation(), "ADD \\[(\\w+)\\]"))
        .containsExactlyElementsOf(StateTable.addedLater().stream().map(Column::name).toList())
        .contains("preserving");
    Stream.of("MERGE", "OPENJSON", "STRING_AGG", "CREATE OR ALTER")
        .forEach(newer -> assertThat(made.creation()).doesNotContainIgnoringCase(newer));
  }
}
