package org.cloudmigration.service.product.sl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.product.CollectedRows.Table;
import org.cloudmigration.service.product.SourceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What any database would refuse, or quietly change, in a row. */
class SlSampleRowsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void noTwoRowsShareAKeyEvenWhereCaseDoesNotCount(int scale) {
    for (Table table : CollectedSample.ofScale(scale).tables()) {
      Set<String> keys = new HashSet<>();
      for (List<?> row : table.rows()) {
        assertThat(keys.add(table.key(row).toString().toUpperCase(Locale.ROOT)))
            .as("%s %s", table.definition().name(), table.key(row))
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void everyValueFitsItsColumn(int scale) {
    List<String> misfits = new ArrayList<>();
    for (Table table : CollectedSample.ofScale(scale).tables()) {
      List<Column> columns = table.definition().columns();
      for (List<?> row : table.rows()) {
        assertThat(row).hasSameSizeAs(columns);
        for (int i = 0; i < columns.size(); i++) {
          if (!fits(columns.get(i), row.get(i))) {
            misfits.add(table.definition().name() + " " + columns.get(i) + ": " + row.get(i));
          }
        }
      }
    }
    assertThat(misfits).isEmpty();
  }

  private static boolean fits(Column column, Object value) {
    return switch (column.type().kind()) {
      case CHAR -> value instanceof String text && text.length() <= column.type().length();
      case INT -> value instanceof Integer;
      case FLOAT -> value instanceof Double;
      case DATETIME ->
          value instanceof LocalDateTime date && date.equals(date.toLocalDate().atStartOfDay());
      default -> false;
    };
  }

  @Test
  void bothApplicationDatabasesHaveEveryTable() {
    CollectedSample sample = CollectedSample.ofScale(1);
    List<String> names = new DynamicsSl().sourceTables().stream().map(SourceTable::name).toList();
    assertThat(sample.databases())
        .containsOnlyKeys(CollectedSample.SYSTEM, CollectedSample.SHARED, CollectedSample.SINGLE);
    assertThat(sample.databases().get(CollectedSample.SHARED).keySet())
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(sample.databases().get(CollectedSample.SINGLE).keySet())
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(sample.databases().get(CollectedSample.SYSTEM)).containsOnlyKeys("Company");
  }

  @Test
  void twoGenerationsAreTheSame() {
    CollectedSample again = new CollectedSample();
    new DynamicsSl().generateSample(3, again);
    assertThat(again.databases()).isEqualTo(CollectedSample.ofScale(3).databases());
  }

  @Test
  void aScaleBelowOneIsRefused() {
    CollectedSample nothing = new CollectedSample();
    assertThatThrownBy(() -> new DynamicsSl().generateSample(0, nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1, not 0");
    assertThat(nothing.databases()).isEmpty();
  }
}
