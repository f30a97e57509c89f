package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.Test;

/** The driver casts without asking: a wrong class ends a bulk copy, or loses digits. */
class RowsAreGivenAsTheDriverTakesThemTest {

  private static final UUID ID = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");

  private static ColumnType type(Kind kind) {
    return switch (kind) {
      case DECIMAL -> ColumnType.decimal(19, 5);
      case TIME, DATETIME -> new ColumnType(kind, 0, 7);
      case CHAR, VARCHAR, VARBINARY -> ColumnType.of(kind, 20);
      default -> ColumnType.of(kind);
    };
  }

  private static Object value(Kind kind) {
    return switch (kind) {
      case CHAR, VARCHAR, TEXT -> "häßlich";
      case BIT -> true;
      case TINYINT -> 255L;
      case SMALLINT -> -32_768L;
      case INT -> 2_147_483_647L;
      case BIGINT -> Long.MIN_VALUE;
      case DECIMAL -> new BigDecimal("1.5");
      case FLOAT -> 0.1;
      case DATE -> LocalDate.of(1753, 1, 1);
      case TIME -> LocalTime.of(23, 59, 59, 999_999_900);
      case DATETIME -> LocalDateTime.of(2026, 11, 22, 0, 0);
      case UNIQUEIDENTIFIER -> ID;
      case VARBINARY -> new byte[] {0, -1};
    };
  }

  private static BulkRows rows(Object[]... rows) {
    List<Column> columns =
        Arrays.stream(Kind.values())
            .map(kind -> new Column("c " + kind, type(kind), true, false))
            .toList();
    var bulk = new BulkRows(new TableDefinition(new TableName("dbo", "t"), columns, List.of()));
    Arrays.stream(rows).forEach(bulk::add);
    return bulk;
  }

  private static Object[] full() {
    return Arrays.stream(Kind.values()).map(RowsAreGivenAsTheDriverTakesThemTest::value).toArray();
  }

  @Test
  void eachKindHasTheClassThatItsTypeIsCastTo() {
    BulkRows bulk = rows(full());
    assertThat(bulk.next()).isTrue();
    Object[] data = bulk.getRowData();
    for (Kind kind : Kind.values()) {
      Class<?> wanted =
          switch (bulk.getColumnType(kind.ordinal() + 1)) {
            case Types.BIT -> Boolean.class;
            case Types.TINYINT, Types.SMALLINT -> Short.class;
            case Types.INTEGER -> Integer.class;
            case Types.BIGINT -> Long.class;
            case Types.DECIMAL -> BigDecimal.class;
            case Types.DOUBLE -> Double.class;
            case Types.VARBINARY, Types.LONGVARBINARY -> byte[].class;
            default -> String.class;
          };
      assertThat(data[kind.ordinal()]).as(kind.name()).isInstanceOf(wanted);
    }
    assertThat(bulk.next()).isFalse();
  }

  @Test
  void aByteOf255DoesNotBecomeNegative() {
    BulkRows bulk = rows(full());
    bulk.next();
    assertThat(bulk.getRowData()[Kind.TINYINT.ordinal()]).isEqualTo((short) 255);
  }

  @Test
  void timesKeepTheirSecondsAndSevenDigits() {
    BulkRows bulk = rows(full());
    bulk.next();
    assertThat(bulk.getRowData()[Kind.DATETIME.ordinal()]).isEqualTo("2026-11-22T00:00:00.0000000");
    assertThat(bulk.getRowData()[Kind.TIME.ordinal()]).isEqualTo("23:59:59.9999999");
    assertThat(bulk.getRowData()[Kind.DATE.ordinal()]).isEqualTo("1753-01-01");
  }

  @Test
  void aDecimalHasTheScaleOfItsColumn() {
    BulkRows bulk = rows(full());
    bulk.next();
    assertThat(bulk.getRowData()[Kind.DECIMAL.ordinal()]).isEqualTo(new BigDecimal("1.50000"));
  }

  @Test
  void missingValuesStayMissing() {
    BulkRows bulk = rows(new Object[Kind.values().length]);
    bulk.next();
    assertThat(bulk.getRowData()).containsOnlyNulls();
  }

  @Test
  void aBatchBeginsAnewAfterItWasSent() {
    BulkRows bulk = rows(full(), full());
    assertThat(IntStream.range(0, 2).allMatch(i -> bulk.next())).isTrue();
    bulk.clear();
    assertThat(bulk.isEmpty()).isTrue();
    bulk.add(full());
    assertThat(bulk.next()).isTrue();
  }
}
