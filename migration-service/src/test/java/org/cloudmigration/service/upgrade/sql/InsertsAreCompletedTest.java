package org.cloudmigration.service.upgrade.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudmigration.service.upgrade.sql.RenderedForTest.ITEM;
import static org.cloudmigration.service.upgrade.sql.RenderedForTest.rendered;

import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.h2.H2Dialect;
import org.junit.jupiter.api.Test;

/** A real Business Central has more columns than any step writes, and none that may be null. */
class InsertsAreCompletedTest {

  private static final String STEP = "insert into {Item} ([No.], [Name]) select 'a', 'b'";

  @Test
  void whatAStepDoesNotSayIsEmpty() {
    String sql = rendered(STEP, false).sql();
    assertThat(sql)
        .startsWith("INSERT INTO \"S\".\"Item\" (\"No_\", \"Name\", \"Price\", \"Since\") SELECT ")
        .contains(", 0, CAST('1753-01-01' AS TIMESTAMP(3)) FROM ( select 'a', 'b') q")
        .endsWith("q (\"No_\", \"Name\")")
        .doesNotContain("NOT EXISTS");
  }

  @Test
  void columnsOfOthersGetAValueUnlessTheyMayBeNull() {
    var insert =
        new RenderedInsert(
            new H2Dialect(),
            RenderedForTest.table(
                ITEM,
                Column.notNull("$systemId", ColumnType.of(Kind.UNIQUEIDENTIFIER)),
                new Column("Hint", ColumnType.of(Kind.VARCHAR, 20), true, false),
                new Column("Upper", ColumnType.of(Kind.VARCHAR, 20), false, true)),
            List.of("No."),
            "select 'a'",
            false);
    assertThat(insert.columns()).containsExactly("No_", "Name", "Price", "Since", "$systemId");
    assertThat(insert.statement()).contains("AS UUID)");
  }

  @Test
  void onlyNewRowsLeavesOutKeysThatAreThereOrCameBefore() {
    String sql = rendered("insert into {Item} ([No.], [first by]) select 'a', 1", true).sql();
    String key = "RTRIM(LEFT(UPPER(LTRIM(RTRIM(COALESCE(q.\"No_\", '')))), 20))";
    assertThat(sql)
        .contains("PARTITION BY " + key + " ORDER BY q.\"first by\"")
        .contains("q.\"row of key\" = 1")
        .contains("NOT EXISTS (SELECT 1 FROM \"S\".\"Item\" e WHERE e.\"No_\" = " + key)
        .as("it is no column")
        .doesNotContain("INSERT INTO \"S\".\"Item\" (\"first by\"");
  }

  @Test
  void aNumberThatTheTableGivesGoesOnBehindTheHighest() {
    RenderedStatement note = rendered("insert into {Note} ([Text]) select 'x'", false);
    assertThat(note.sql())
        .contains("(SELECT COALESCE(MAX(m.\"Id\"), 0) FROM \"S\".\"Note\" m) + ROW_NUMBER()");
    assertThat(note.keptByTheCompany()).as("a working set").isFalse();
    assertThat(rendered(STEP, false).keptByTheCompany()).isTrue();
  }

  @Test
  void aCopyOfAllFieldsNamesEachOfThem() {
    String sql = rendered("insert into {Item} ([*]) select o.[*] from {Note} o", false).sql();
    assertThat(sql)
        .startsWith("INSERT INTO \"S\".\"Item\" (\"No_\", \"Name\", \"Price\", \"Since\") SELECT ")
        .contains("select o.\"No_\", o.\"Name\", o.\"Price\", o.\"Since\" from \"S\".\"Note\" o")
        .endsWith("q (\"No_\", \"Name\", \"Price\", \"Since\")");
  }

  @Test
  void rowsCanBeKeptAsideWithTheirNumber() {
    RenderedStatement.AddedRows rows = rendered(STEP, false).insert().orElseThrow();
    assertThat(rows.query()).startsWith("SELECT ROW_NUMBER() OVER (ORDER BY q.\"No_\"), ");
    assertThat(rows.columns()).containsExactly("No_", "Name", "Price", "Since");
  }

  @Test
  void aFieldThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> rendered("insert into {Item} ([Colour]) select 'red'", false))
        .isInstanceOf(StepTextException.class)
        .hasMessageContaining("Colour");
  }
}
