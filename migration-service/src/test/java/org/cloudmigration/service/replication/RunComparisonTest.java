package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.replication.RunComparison.Pair;
import org.junit.jupiter.api.Test;

class RunComparisonTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static TableFacts table(String name, TableStatus status, long rows, int seconds) {
    return new TableFacts(
        "Fabrikam", name, status, rows, rows, START, START.plusSeconds(seconds), null);
  }

  private static TableFacts shaped(String name, String key) {
    return new TableFacts(
        "Fabrikam", name, TableStatus.SUCCESSFUL, 1, 1, START, START.plusSeconds(1), key);
  }

  private static RunComparison compare(List<TableFacts> here, List<TableFacts> there) {
    Map<String, KnownColumns> known =
        Map.of(
            "k1", new KnownColumns(List.of("A int", "B int"), true),
            "k2", new KnownColumns(List.of("A bigint", "C d int"), true));
    return RunComparison.of(null, null, here, there, keys -> known);
  }

  private static List<String> names(List<Pair> pairs) {
    return pairs.stream().map(pair -> pair.here().table()).toList();
  }

  @Test
  void whatFailsNowIsToldFromWhatFailedBefore() {
    RunComparison both =
        compare(
            List.of(
                table("New", TableStatus.FAILED, 0, 1),
                table("Still", TableStatus.FAILED, 0, 1),
                table("Mended", TableStatus.SUCCESSFUL, 5, 1),
                table("Skipped", TableStatus.WARNING, 0, 1)),
            List.of(
                table("New", TableStatus.SUCCESSFUL, 5, 1),
                table("Still", TableStatus.FAILED, 0, 1),
                table("Mended", TableStatus.FAILED, 0, 1),
                table("Skipped", TableStatus.FAILED, 0, 1)));
    assertThat(names(both.newlyFailing())).containsExactly("New");
    assertThat(names(both.mended())).containsExactly("Mended");
    assertThat(both.rowsChanged()).as("failed copies prove no number of rows").isEmpty();
  }

  @Test
  void theTenSlowestComeSlowestFirstAlsoThoseOfThisRunAlone() {
    var here = new java.util.ArrayList<TableFacts>();
    for (int i = 1; i <= 15; i++) {
      here.add(table("T" + i, TableStatus.SUCCESSFUL, i, i));
    }
    RunComparison both = compare(here, List.of(table("T15", TableStatus.SUCCESSFUL, 9, 3)));
    assertThat(names(both.slowest())).hasSize(10).startsWith("T15", "T14").endsWith("T6");
    assertThat(both.slowest().getFirst().there().rows()).isEqualTo(9);
    assertThat(both.slowest().getLast().there()).isNull();
    assertThat(both.onlyHere()).hasSize(14);
    assertThat(names(both.rowsChanged())).containsExactly("T15");
  }

  @Test
  void tablesThatAreGoneAreTold() {
    RunComparison both = compare(List.of(), List.of(table("Gone", TableStatus.SUCCESSFUL, 1, 1)));
    assertThat(both.onlyThere()).extracting(TableFacts::table).containsExactly("Gone");
  }

  @Test
  void changedColumnsAreToldInWords() {
    RunComparison both =
        compare(
            List.of(shaped("Same", "k1"), shaped("Changed", "k2"), shaped("Unknown", null)),
            List.of(shaped("Same", "k1"), shaped("Changed", "k1"), shaped("Unknown", "k1")));
    assertThat(both.columns()).hasSize(1);
    assertThat(both.columns().getFirst().difference().words())
        .isEqualTo("added C d int; removed B int; changed A from int to bigint");
  }

  @Test
  void anotherOrderIsADifferenceToo() {
    assertThat(
            ColumnDifference.between(List.of("A int", "B int"), List.of("B int", "A int"), true)
                .words())
        .isEqualTo("in another order");
    assertThat(ColumnDifference.between(List.of("A int"), List.of("A int"), true).words())
        .isEmpty();
  }
}
