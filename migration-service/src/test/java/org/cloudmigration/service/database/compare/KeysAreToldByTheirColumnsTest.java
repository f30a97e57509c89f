package org.cloudmigration.service.database.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;

class KeysAreToldByTheirColumnsTest {

  private static KeyHash keyed(String... key) {
    return new KeyHash(
        new TableDefinition(
            new TableName("S", "T"),
            List.of(
                Column.notNull("Line", ColumnType.of(ColumnType.Kind.INT)),
                Column.notNull("Code", ColumnType.of(ColumnType.Kind.VARCHAR, 50)),
                Column.notNull("Amount", ColumnType.decimal(19, 5))),
            List.of(key)));
  }

  @Example
  void columnsStandInTheOrderOfTheKey() {
    assertThat(keyed("Code", "Line").texts(List.of("7", "A1", "9.5")))
        .containsExactly("Code = A1", "Line = 7");
  }

  @Example
  void aBlankValueIsSeen() {
    assertThat(keyed("Code").texts(List.of("7", "", "9.5"))).containsExactly("Code = \"\"");
    assertThat(keyed("Code").texts(List.of("7", "  ", "9.5"))).containsExactly("Code = \"  \"");
  }

  @Example
  void aTableWithoutAKeyHasNoneToTell() {
    assertThat(keyed().texts(List.of("7", "A1", "9.5"))).isEmpty();
  }

  @Property
  void onlyTheKeyTellsRowsApart(
      @ForAll long line, @ForAll String code, @ForAll BigDecimal one, @ForAll BigDecimal other) {
    KeyHash keys = keyed("Line", "Code");
    assertThat(keys.of(new Object[] {line, code, one}))
        .isEqualTo(keys.of(new Object[] {line, code, other}));
    assertThat(keys.of(new Object[] {line, code, one}))
        .isNotEqualTo(keys.of(new Object[] {line, code + "x", one}));
  }

  @Property
  void withoutAKeyEveryValueTellsRowsApart(@ForAll long line, @ForAll String code) {
    KeyHash keys = keyed();
    assertThat(keys.of(new Object[] {line, code, BigDecimal.ONE}))
        .isNotEqualTo(keys.of(new Object[] {line, code, BigDecimal.TEN}));
  }
}
