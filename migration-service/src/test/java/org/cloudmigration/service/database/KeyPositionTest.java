package org.cloudmigration.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.h2.H2Dialect;
import org.junit.jupiter.api.Test;

/** A load that goes on at another place than where it was cut off would lose rows. */
class KeyPositionTest {

  private static final TableDefinition TABLE =
      new TableDefinition(
          new TableName("TWO", "T"),
          Arrays.stream(Kind.values())
              .map(kind -> Column.notNull(kind.name(), ColumnType.of(kind, 9)))
              .toList(),
          Arrays.stream(Kind.values()).map(Kind::name).toList());

  private static TableDefinition keyed(String... columns) {
    return new TableDefinition(TABLE.name(), TABLE.columns(), List.of(columns));
  }

  @Property
  void theTextTellsEveryValueAgain(
      @ForAll String text,
      @ForAll long number,
      @ForAll BigDecimal decimal,
      @ForAll double floating,
      @ForAll boolean bit,
      @ForAll byte[] bytes) {
    Object[] row =
        Arrays.stream(Kind.values())
            .map(kind -> value(kind, text, number, decimal, floating, bit, bytes))
            .toArray();

    String stored = KeyPosition.of(TABLE, row).text();

    List<Object> again = KeyPosition.parse(TABLE, stored).values();
    assertThat(again.toArray()).isEqualTo(row);
  }

  private static Object value(
      Kind kind,
      String text,
      long number,
      BigDecimal decimal,
      double floating,
      boolean bit,
      byte[] bytes) {
    return switch (kind) {
      case CHAR, VARCHAR, TEXT -> text;
      case BIT -> bit;
      case TINYINT, SMALLINT, INT, BIGINT -> number;
      case DECIMAL -> decimal;
      case FLOAT -> floating;
      case DATE -> LocalDate.ofEpochDay(number % 1_000_000);
      case TIME -> LocalTime.ofNanoOfDay(Math.floorMod(number, 86_400_000_000_000L));
      case DATETIME -> LocalDateTime.of(1753, 1, 1, 0, 0).plusNanos(number);
      case UNIQUEIDENTIFIER -> new UUID(number, ~number);
      case VARBINARY -> bytes;
    };
  }

  private static String behind(TableDefinition table, Object... values) {
    var position = new KeyPosition(table.keyColumns(), List.of(values));
    return position.rowsBehind(new H2Dialect(), (column, value) -> value.toString());
  }

  @Test
  void theFirstColumnLeadsIntoTheIndex() {
    assertThat(behind(keyed("INT"), 7L)).isEqualTo("\"INT\" > 7");
    assertThat(behind(keyed("INT", "BIGINT"), 7L, 8L))
        .isEqualTo("\"INT\" >= 7 AND (\"INT\" > 7 OR (\"INT\" = 7 AND \"BIGINT\" > 8))");
    assertThat(behind(keyed("INT", "BIGINT", "BIT"), 7L, 8L, true))
        .isEqualTo(
            "\"INT\" >= 7 AND (\"INT\" > 7 OR (\"INT\" = 7 AND"
                + " (\"BIGINT\" > 8 OR (\"BIGINT\" = 8 AND \"BIT\" > true))))");
  }
}
