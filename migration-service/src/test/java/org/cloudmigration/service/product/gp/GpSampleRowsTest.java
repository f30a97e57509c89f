package org.cloudmigration.service.product.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
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
class GpSampleRowsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20})
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
  @ValueSource(ints = {1, 3, 20})
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
      case TEXT -> value instanceof String;
      case TINYINT -> value instanceof Integer flag && flag >= 0 && flag <= 255;
      case SMALLINT -> value instanceof Integer code && code == code.shortValue();
      case INT -> value instanceof Integer;
      case DECIMAL ->
          value instanceof BigDecimal number
              && number.scale() <= column.type().scale()
              && number.precision() - number.scale()
                  <= column.type().length() - column.type().scale();
      case DATETIME ->
          value instanceof LocalDateTime date && date.equals(date.toLocalDate().atStartOfDay());
      default -> false;
    };
  }

  @Test
  void bothCompaniesHaveEveryCompanyTableAndTheSystemDatabaseHasTheRest() {
    CollectedSample sample = CollectedSample.ofScale(1);
    List<String> ofCompany = names(SourceTable.Scope.COMPANY);
    List<String> ofSystem = new ArrayList<>(names(SourceTable.Scope.SYSTEM));
    ofSystem.add("SY01500");
    assertThat(sample.databases())
        .containsOnlyKeys(
            CollectedSample.SYSTEM, CollectedSample.COMPANY, CollectedSample.SECOND_COMPANY);
    assertThat(sample.databases().get(CollectedSample.COMPANY).keySet())
        .containsExactlyInAnyOrderElementsOf(ofCompany);
    assertThat(sample.databases().get(CollectedSample.SECOND_COMPANY).keySet())
        .containsExactlyInAnyOrderElementsOf(ofCompany);
    assertThat(sample.databases().get(CollectedSample.SYSTEM).keySet())
        .containsExactlyInAnyOrderElementsOf(ofSystem);
  }

  @Test
  void twoGenerationsAreTheSame() {
    CollectedSample again = new CollectedSample();
    new DynamicsGp().generateSample(3, again);
    assertThat(again.databases()).isEqualTo(CollectedSample.ofScale(3).databases());
  }

  @Test
  void aScaleBelowOneIsRefused() {
    CollectedSample nothing = new CollectedSample();
    assertThatThrownBy(() -> new DynamicsGp().generateSample(0, nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1, not 0");
    assertThat(nothing.databases()).isEmpty();
  }

  private static List<String> names(SourceTable.Scope scope) {
    return new DynamicsGp()
        .sourceTables().stream()
            .filter(table -> table.scope() == scope)
            .map(SourceTable::name)
            .toList();
  }
}
