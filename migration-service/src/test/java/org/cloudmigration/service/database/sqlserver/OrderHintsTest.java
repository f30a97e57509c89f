package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hint that is wrong fails the table; one that is missing costs a sort. */
class OrderHintsTest {

  private static TableDefinition table(Kind second, String... key) {
    return new TableDefinition(
        new TableName("dbo", "t"),
        List.of(
            Column.notNull("n", ColumnType.of(Kind.INT)),
            Column.notNull("k", new ColumnType(second, 20, 3))),
        List.of(key));
  }

  @Test
  void rowsInTheOrderOfTheKeyAreNotSortedAgain() {
    assertThat(SqlServerLoader.orderHints(table(Kind.DATETIME, "k", "n")))
        .as("as the key has them")
        .containsExactly("k", "n");
    assertThat(SqlServerLoader.orderHints(table(Kind.VARCHAR, "n"))).containsExactly("n");
    assertThat(SqlServerLoader.orderHints(table(Kind.INT))).as("a heap").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"CHAR", "VARCHAR", "TEXT", "UNIQUEIDENTIFIER", "VARBINARY", "FLOAT"})
  void whatAnotherDatabaseMaySortDifferentlyIsNotHinted(Kind kind) {
    assertThat(SqlServerLoader.orderHints(table(kind, "n", "k"))).isEmpty();
  }
}
