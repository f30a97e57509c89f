package org.cloudmigration.service.database.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.compare.DifferingRow.Kind;

class ReadsNoMoreOftenThanNeededTest {

  private static final TableDefinition TABLE =
      new TableDefinition(
          new TableName("S", "T"),
          List.of(
              Column.notNull("Id", ColumnType.of(ColumnType.Kind.INT)),
              Column.notNull("Note", ColumnType.of(ColumnType.Kind.VARCHAR, 50))),
          List.of("Id"));

  /** Ids from one to another, and how often they were read. */
  private static final class Side implements RowReader {
    private final long from;
    private final long to;
    private final String note;
    private int readings;

    Side(long from, long to, String note) {
      this.from = from;
      this.to = to;
      this.note = note;
    }

    @Override
    public void read(Visitor visitor) {
      readings++;
      LongStream.range(from, to).forEach(id -> visitor.row(new Object[] {id, note}));
    }
  }

  @Example
  void equalTablesAreReadOnce() throws SQLException {
    Side source = new Side(0, 1_000, "a");
    Side tenant = new Side(0, 1_000, "a");
    assertThat(new TableComparer(TABLE).compare(source, tenant).equal()).isTrue();
    assertThat(source.readings + tenant.readings).isEqualTo(2);
  }

  @Example
  void whereTheSourceLacksRowsItIsReadTwice() throws SQLException {
    Side source = new Side(0, 10, "a");
    Side tenant = new Side(0, 12, "a");
    ComparedRows found = new TableComparer(TABLE).compare(source, tenant);
    assertThat(found.extra()).isEqualTo(2);
    assertThat(List.of(source.readings, tenant.readings)).containsExactly(2, 2);
  }

  @Example
  void rowsToBeShownAreFetchedInAThirdReading() throws SQLException {
    Side source = new Side(0, 10, "a");
    Side tenant = new Side(0, 10, "b");
    assertThat(new TableComparer(TABLE).compare(source, tenant).changed()).isEqualTo(10);
    assertThat(List.of(source.readings, tenant.readings)).containsExactly(3, 2);
  }

  @Example
  void anEmptyTenantIsAllMissing() throws SQLException {
    ComparedRows found = new TableComparer(TABLE).compare(new Side(0, 7, "a"), new Side(0, 0, "a"));
    assertThat(List.of(found.missing(), found.extra(), found.changed()))
        .containsExactly(7L, 0L, 0L);
    assertThat(found.rows()).allMatch(row -> row.tenant() == null && row.kind() == Kind.MISSING);
  }

  @Example
  void twoEmptyTablesAreEqual() throws SQLException {
    assertThat(new TableComparer(TABLE).compare(new Side(0, 0, "a"), new Side(0, 0, "a")).equal())
        .isTrue();
  }

  /** A kind of which there are thousands must not hide the only row of another. */
  @Property(tries = 20)
  void eachKindIsAmongTheRowsThatAreShown(
      @ForAll @IntRange(min = 1, max = 400) int missing,
      @ForAll @IntRange(min = 1, max = 400) int extra,
      @ForAll @IntRange(min = 1, max = 400) int changed)
      throws SQLException {
    RowReader source = new Side(0, missing + changed, "a");
    RowReader tenant = new Side(missing, missing + changed + extra, "b");
    ComparedRows found = new TableComparer(TABLE).compare(source, tenant);
    assertThat(List.of(found.missing(), found.extra(), found.changed()))
        .containsExactly((long) missing, (long) extra, (long) changed);
    assertThat(found.rows()).hasSizeLessThanOrEqualTo(100);
    assertThat(found.rows()).extracting(DifferingRow::kind).containsAll(Set.of(Kind.values()));
  }

  @Example
  void whoeverGivesUpInTheMiddleIsHeardAtOnce() {
    RowReader endless =
        visitor -> {
          for (long id = 0; ; id++) {
            if (id == 10_000) {
              throw new SQLException("given up");
            }
            visitor.row(new Object[] {id, "a"});
          }
        };
    assertThatThrownBy(() -> new TableComparer(TABLE).compare(endless, new Side(0, 9, "a")))
        .isInstanceOf(SQLException.class)
        .hasMessage("given up");
  }
}
