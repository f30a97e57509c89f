package org.cloudmigration.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnLineTest {

  @ParameterizedTest
  @ValueSource(strings = {"A", "two words", "star*1", " x ", "a\nb", "int", "Größe (m)"})
  void whateverTheNameItIsReadBackAsItWasWritten(String name) {
    var key = new ColumnLine(name, "decimal(19,5)", 12);
    assertThat(ColumnLine.of(key.text())).isEqualTo(key);
    var other = new ColumnLine(name, "text", 0);
    assertThat(ColumnLine.of(other.text())).isEqualTo(other);
  }

  @Test
  void theKeyIsToldInItsOwnOrderAndWhatIsComputedIsLeftOut() {
    var table =
        new TableDefinition(
            new TableName("S", "T"),
            List.of(
                Column.notNull("B", ColumnType.of(Kind.INT)),
                Column.notNull("A", ColumnType.of(Kind.CHAR, 9)),
                new Column("G", ColumnType.of(Kind.INT), false, true)),
            List.of("A", "B"));
    assertThat(ColumnLine.of(table)).containsExactly("B int*2", "A char(9)*1");
  }

  @Test
  void whatIsNoColumnIsRefused() {
    assertThatThrownBy(() -> ColumnLine.of("x")).isInstanceOf(IllegalArgumentException.class);
  }
}
