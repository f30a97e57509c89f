package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reads in an order that does not tell rows apart, or goes on in another one, loses rows. */
class ReadingOrderTest {

  private static final TableDefinition TABLE = table("DEX_ROW_ID");

  private static TableDefinition table(String... key) {
    return new TableDefinition(
        new TableName("TWO", "GL20000"),
        List.of(
            Column.notNull("DEX_ROW_ID", ColumnType.of(Kind.INT)),
            Column.notNull("TRXDATE", new ColumnType(Kind.DATETIME, 0, 3)),
            Column.notNull("JRNENTRY", ColumnType.of(Kind.INT)),
            new Column("REFRENCE", ColumnType.of(Kind.CHAR, 30), true, false),
            new Column("ROWVER", ColumnType.of(Kind.VARBINARY, 8), false, true)),
        List.of(key));
  }

  private static ReadingOrder order(TableDefinition table, String... clustered) {
    return ReadingOrder.of(table, List.of(clustered), true);
  }

  @Test
  void rowsAreReadAsTheyLie() {
    ReadingOrder order = order(TABLE, "TRXDATE", "JRNENTRY");

    assertThat(order.isOfPrimaryKey()).isFalse();
    assertThat(order.keyed().key()).containsExactly("TRXDATE", "JRNENTRY");
    assertThat(order.keyed().columns()).isEqualTo(TABLE.columns());
    assertThat(order.table()).as("for changes, which go by it").isEqualTo(TABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "REFRENCE, may be null",
    "ROWVER, is the server's own and is not copied",
    "GONE, has a type that is not copied"
  })
  void aColumnThatCannotBePagedByLeavesThePrimaryKey(String column, String why) {
    assertThat(order(TABLE, "JRNENTRY", column).along()).as(why).containsExactly("DEX_ROW_ID");
  }

  @Test
  void withoutToldChangesRowsThatGetAnotherPlaceWouldBeLost() {
    ReadingOrder order = ReadingOrder.of(TABLE, List.of("JRNENTRY"), false);
    assertThat(order.along()).containsExactly("DEX_ROW_ID");
    assertThat(order.isOfPrimaryKey()).isTrue();
  }

  @Test
  void withoutAPrimaryKeyNobodyTellsChanges() {
    assertThat(order(table(), "JRNENTRY").along()).isEmpty();
    assertThat(order(table("ROWVER"), "JRNENTRY").along()).containsExactly("ROWVER");
    assertThat(order(TABLE).along()).as("no other order").containsExactly("DEX_ROW_ID");
  }

  @Test
  void aCheckpointSaysAlongWhichColumnsItIs() {
    ReadingOrder lying = order(TABLE, "TRXDATE", "JRNENTRY");
    Object[] row = {7L, LocalDateTime.of(2027, 4, 12, 0, 0), 3_456L, "it's \"x\"", null};

    String checkpoint = lying.checkpoint(row);

    assertThat(checkpoint).startsWith("{\"along\":[\"TRXDATE\",\"JRNENTRY\"]");
    assertThat(lying.of(checkpoint)).contains(lying);
    assertThat(lying.position(checkpoint).values()).containsExactly(row[1], row[2]);
    assertThat(order(TABLE, "JRNENTRY", "TRXDATE").of(checkpoint)).as("another index").isEmpty();
    assertThat(order(TABLE).of(checkpoint)).as("no such index any more").isEmpty();
  }

  @Test
  void aLoadAlongThePrimaryKeyGoesOnAlongIt() {
    ReadingOrder byKey = order(TABLE);
    String checkpoint = byKey.checkpoint(new Object[] {7L, null, null, null});
    assertThat(checkpoint).as("as versions before wrote it").isEqualTo("[\"7\"]");

    ReadingOrder goesOn = order(TABLE, "TRXDATE", "JRNENTRY").of(checkpoint).orElseThrow();

    assertThat(goesOn).isEqualTo(byKey);
    assertThat(goesOn.position(checkpoint).values()).containsExactly(7L);
  }

  @Test
  void aLoadThatBeginsTakesTheBestOrder() {
    ReadingOrder lying = order(TABLE, "JRNENTRY");
    assertThat(lying.of("")).contains(lying);
  }
}
