package org.cloudmigration.service.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.SampleSink;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.Test;

class SampleTableTest {

  private static final TableDefinition DEFINITION =
      new TableDefinition(
          new TableName("", "Any"),
          List.of(
              Column.notNull("Name", ColumnType.of(Kind.CHAR, 5)),
              Column.notNull("Code", ColumnType.of(Kind.SMALLINT)),
              Column.notNull("Flag", ColumnType.of(Kind.TINYINT)),
              Column.notNull("Amount", ColumnType.decimal(19, 5)),
              Column.notNull("Date", ColumnType.of(Kind.DATETIME))),
          List.of("Name"));

  private final List<List<?>> rows = new ArrayList<>();
  private final SampleTable table = new SampleTable(DEFINITION, new Rows());

  @Test
  void columnsWithoutAValueAreEmptyAndNeverNull() {
    table.add();
    assertThat(rows.get(0))
        .isEqualTo(List.of("", 0, 0, BigDecimal.ZERO, LocalDate.of(1900, 1, 1).atStartOfDay()));
  }

  @Test
  void valuesHaveTheJavaTypeOfTheirColumn() {
    LocalDate date = LocalDate.of(2024, 2, 29);
    table.set("Amount", 3).set("Date", date).set("Name", "A").set("Code", 7).set("Flag", true);
    table.add();
    assertThat(rows.get(0))
        .isEqualTo(List.of("A", 7, 1, BigDecimal.valueOf(3), date.atStartOfDay()));
  }

  @Test
  void aRowLeavesNothingForTheNext() {
    table.set("Name", "A").add();
    table.set("Code", 2).add();
    assertThat(rows.get(0).get(0)).isEqualTo("A");
    assertThat(rows.get(1).get(0)).isEqualTo("");
    assertThat(table.number()).isEqualTo(3);
  }

  @Test
  void aColumnThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> table.set("Nmae", "A")).hasMessage("Any has no column Nmae");
  }

  @Test
  void aValueOfTheWrongKindIsRefused() {
    assertThatThrownBy(() -> table.set("Name", 5)).hasMessageContaining("Any.Name cannot hold 5");
    assertThatThrownBy(() -> table.set("Code", "5")).hasMessageContaining("Any.Code");
    assertThatThrownBy(() -> table.set("Date", new BigDecimal("5"))).hasMessageContaining("Date");
  }

  @Test
  void everyKindOfColumnHasAnEmptyValue() {
    for (Kind kind : Kind.values()) {
      assertThat(SampleValue.empty(ColumnType.of(kind))).as(kind.name()).isNotNull();
    }
  }

  private final class Rows implements SampleSink {

    @Override
    public void database(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void table(TableDefinition definition) {
      assertThat(definition).isSameAs(DEFINITION);
    }

    @Override
    public void row(List<?> values) {
      rows.add(values);
    }
  }
}
