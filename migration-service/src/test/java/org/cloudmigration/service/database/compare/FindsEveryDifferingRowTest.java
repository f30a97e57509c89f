package org.cloudmigration.service.database.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.compare.DifferingRow.Kind;

class FindsEveryDifferingRowTest {

  /** Texts that sort and compare in many ways, and values that databases store in several. */
  private static final List<Object> AWKWARD =
      Arrays.asList("", " ", "a", "A", "ä", "a\u0308", "ß", "\0", "'; --", "𝄞", "x".repeat(5_000));

  private static final Random RANDOM = new Random(4);

  private static TableDefinition table(String... key) {
    return new TableDefinition(
        new TableName("S", "T"),
        List.of(
            Column.notNull("Id", ColumnType.of(ColumnType.Kind.INT)),
            Column.notNull("Code", ColumnType.of(ColumnType.Kind.VARCHAR, 50)),
            Column.notNull("Amount", ColumnType.decimal(19, 5)),
            Column.notNull("Note", ColumnType.of(ColumnType.Kind.TEXT))),
        List.of(key));
  }

  private static Object awkward(Random random) {
    return AWKWARD.get(random.nextInt(AWKWARD.size()));
  }

  private static List<Object[]> rows(int count, Random random) {
    List<Object[]> rows = new ArrayList<>();
    for (long id = 0; id < count; id++) {
      rows.add(new Object[] {id, "C" + id, new BigDecimal(random.nextInt(100)), awkward(random)});
    }
    return rows;
  }

  private static RowReader reader(List<Object[]> rows) {
    return visitor -> {
      List<Object[]> shuffled = new ArrayList<>(rows);
      Collections.shuffle(shuffled, RANDOM);
      shuffled.forEach(row -> visitor.row(row.clone()));
    };
  }

  private static ComparedRows compare(
      TableDefinition table, List<Object[]> source, List<Object[]> tenant) throws SQLException {
    return new TableComparer(table).compare(reader(source), reader(tenant));
  }

  @Property(tries = 300)
  void eachKindIsCountedExactly(
      @ForAll @IntRange(min = 1, max = 300) int count,
      @ForAll @IntRange(max = 20) int lost,
      @ForAll @IntRange(max = 20) int added,
      @ForAll @IntRange(max = 20) int changed,
      @ForAll long seed)
      throws SQLException {
    Random random = new Random(seed);
    List<Object[]> source = rows(count + lost + changed, random);
    List<Object[]> tenant = new ArrayList<>(source.stream().map(Object[]::clone).toList());
    for (int i = 0; i < changed; i++) {
      int cell = 2 + random.nextInt(2);
      tenant.get(i)[cell] = cell == 2 ? new BigDecimal("100.5") : "changed";
    }
    for (int i = 0; i < lost; i++) {
      tenant.removeLast();
    }
    for (long i = 0; i < added; i++) {
      tenant.add(new Object[] {-1 - i, "C" + i, BigDecimal.ONE, awkward(random)});
    }
    ComparedRows found = compare(table("Id", "Code"), source, tenant);
    assertThat(List.of(found.missing(), found.extra(), found.changed()))
        .containsExactly((long) lost, (long) added, (long) changed);
    assertThat(found.atLeast()).isFalse();
    assertThat(found.equal()).isEqualTo(lost + added + changed == 0);
    assertThat(found.rows()).hasSize(lost + added + changed);
    assertThat(found.rows().stream().filter(row -> row.kind() == Kind.CHANGED))
        .allSatisfy(row -> assertThat(row.differing()).hasSize(1).containsAnyOf(2, 3));
  }

  @Property(tries = 200)
  void rowsWithoutAKeyAreCountedAsOftenAsTheyAreThere(
      @ForAll @IntRange(max = 5) int inSource, @ForAll @IntRange(max = 5) int inTenant)
      throws SQLException {
    Object[] row = {1L, "same", BigDecimal.ONE, "a"};
    List<Object[]> others = rows(20, new Random(1));
    List<Object[]> source = new ArrayList<>(others);
    source.addAll(Collections.nCopies(inSource, row));
    List<Object[]> tenant = new ArrayList<>(others);
    tenant.addAll(Collections.nCopies(inTenant, row));
    ComparedRows found = compare(table(), source, tenant);
    assertThat(found.missing()).isEqualTo(Math.max(0, inSource - inTenant));
    assertThat(found.extra()).isEqualTo(Math.max(0, inTenant - inSource));
    assertThat(found.changed()).isZero();
    assertThat(found.rows()).hasSize(Math.abs(inSource - inTenant));
  }

  @Example
  void aChangedKeyIsOneMissingAndOneExtraRow() throws SQLException {
    ComparedRows found =
        compare(
            table("Code"),
            List.<Object[]>of(new Object[] {1L, "a", BigDecimal.ONE, ""}),
            List.<Object[]>of(new Object[] {1L, "A", BigDecimal.ONE, ""}));
    assertThat(found.rows()).extracting(DifferingRow::kind).containsOnly(Kind.MISSING, Kind.EXTRA);
    assertThat(found.rows())
        .extracting(DifferingRow::key)
        .contains(List.of("Code = a"), List.of("Code = A"));
  }

  @Example
  void decimalsOfAnotherScaleAreEqual() throws SQLException {
    ComparedRows found =
        compare(
            table("Id"),
            List.<Object[]>of(new Object[] {1L, "a", new BigDecimal("1.50"), ""}),
            List.<Object[]>of(new Object[] {1L, "a", new BigDecimal("1.5"), ""}));
    assertThat(found.equal()).isTrue();
  }

  @Example
  void aDifferenceBehindTheCutIsMarked() throws SQLException {
    String text = "x".repeat(10_000);
    ComparedRows found =
        compare(
            table("Id"),
            List.<Object[]>of(new Object[] {1L, "a", BigDecimal.ONE, text + "1"}),
            List.<Object[]>of(new Object[] {1L, "a", BigDecimal.ONE, text + "2"}));
    assertThat(found.rows().getFirst().differing()).isEqualTo(Set.of(3));
    assertThat(found.rows().getFirst().source().get(3)).hasSizeLessThan(5_000);
  }

  @Example
  void moreDifferencesThanThereIsRoomForAreToldAsAtLeast() throws SQLException {
    List<Object[]> source = rows(5_000, new Random(2));
    ComparedRows found =
        new TableComparer(table("Id"), 1_000).compare(reader(source), reader(List.of()));
    assertThat(found.atLeast()).isTrue();
    assertThat(found.missing()).isBetween(500L, 1_001L);
    assertThat(found.rows()).hasSize(100);
    assertThat(found.equal()).isFalse();
  }
}
