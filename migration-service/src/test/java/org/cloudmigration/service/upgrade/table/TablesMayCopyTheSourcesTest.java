package org.cloudmigration.service.upgrade.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.YamlFile;
import org.cloudmigration.service.upgrade.table.UpgradeTable.Use;
import org.junit.jupiter.api.Test;

/** Archives have the columns of what they keep, however many those are. */
class TablesMayCopyTheSourcesTest {

  private static final SourceTable JOURNAL =
      new SourceTable(
          new TableDefinition(
              new TableName("", "Journal"),
              List.of(
                  Column.notNull("Nbr", ColumnType.of(Kind.CHAR, 10)),
                  Column.notNull("Amount", ColumnType.of(Kind.FLOAT)),
                  Column.notNull("Line", ColumnType.of(Kind.INT)),
                  Column.notNull("Day", ColumnType.of(Kind.DATE)),
                  Column.notNull("Made", new ColumnType(Kind.DATETIME, 0, 0))),
              List.of("Nbr")),
          "Staged Journal",
          1,
          "Journals.",
          SourceTable.Scope.COMPANY);

  private static List<UpgradeTable> read(Map<String, ?> described) {
    return TableFile.read(
        new YamlFile("tables.yaml", described),
        Map.of("app", new UUID(0, 1)),
        Use.RESULT,
        List.of(JOURNAL));
  }

  @Test
  void eachColumnBecomesAFieldThatHoldsIt() {
    UpgradeTable table =
        read(Map.of(
                "Archive",
                Map.of("app", "app", "copyOf", "Journal", "key", List.of("Nbr", "Line"))))
            .getFirst();
    assertThat(table.key()).containsExactly("Nbr", "Line");
    assertThat(table.fields())
        .containsExactly(
            new Field("Nbr", FieldType.parse("Text[10]")),
            new Field("Amount", FieldType.parse("Decimal")),
            new Field("Line", FieldType.parse("Integer")),
            new Field("Day", FieldType.parse("DateTime")),
            new Field("Made", FieldType.parse("DateTime")));
  }

  @Test
  void whatIsCopiedMustBeThere() {
    Map<String, ?> unknown =
        Map.of("Archive", Map.of("app", "app", "copyOf", "Ledger", "key", List.of("Nbr")));
    assertThatThrownBy(() -> read(unknown)).hasMessageContaining("not known: Ledger");
    Map<String, ?> keyed =
        Map.of("Archive", Map.of("app", "app", "copyOf", "Journal", "key", List.of("Id")));
    assertThatThrownBy(() -> read(keyed)).hasMessageContaining("[Id]");
  }

  @Test
  void noFieldHoldsBytes() {
    ColumnType bytes = ColumnType.of(Kind.VARBINARY);
    assertThatThrownBy(() -> FieldType.holding(bytes)).isInstanceOf(IllegalArgumentException.class);
  }
}
