package org.cloudmigration.service.product;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of every product: what any database would refuse, or quietly change, in a row of its sample. */
public interface SampleFitsItsTables {

  Product product();

  /** That of {@link #product}. */
  CollectedRows sample(int scale);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20})
  default void noTwoRowsShareAKeyEvenWhereCaseDoesNotCount(int scale) {
    for (Table table : sample(scale).tables()) {
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
  default void everyValueFitsItsColumn(int scale) {
    List<String> misfits = new ArrayList<>();
    for (Table table : sample(scale).tables()) {
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
      case FLOAT -> value instanceof Double;
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
  default void twoGenerationsAreTheSame() {
    var again = new CollectedRows();
    product().generateSample(3, again);
    assertThat(again.databases()).isEqualTo(sample(3).databases());
  }

  @Test
  default void aScaleBelowOneIsRefused() {
    var nothing = new CollectedRows();
    assertThatThrownBy(() -> product().generateSample(0, nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1, not 0");
    assertThat(nothing.databases()).isEmpty();
  }
}
