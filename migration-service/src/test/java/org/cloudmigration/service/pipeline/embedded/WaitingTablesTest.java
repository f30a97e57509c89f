package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingTablesTest {

  private final WaitingTables tables =
      new WaitingTables(List.of(Bench.copy("A"), Bench.copy("B"), Bench.copy("C")));

  @Test
  void whatNobodyWantsIsLeftOutAndWhatIsAddedComesLast() {
    tables.skip(Set.of(Bench.copy("B").id()));
    assertThat(tables.add(List.of(Bench.copy("D")))).isTrue();
    assertThat(List.of(next(), next(), next())).containsExactly("A", "C", "D");
    assertThat(tables.next()).isEmpty();
  }

  private String next() {
    return tables.next().orElseThrow().source().name();
  }

  @Test
  void whatComesAfterTheWorkerHasFoundNothingIsRefusedNotForgotten() {
    next();
    next();
    next();
    assertThat(tables.next()).isEmpty();
    assertThat(tables.add(List.of(Bench.copy("D")))).isFalse();
    assertThat(tables.next()).isEmpty();
  }

  @Test
  void whatIsClosedTakesNothingMore() {
    tables.close();
    assertThat(tables.add(List.of(Bench.copy("D")))).isFalse();
    assertThat(tables.next()).isEmpty();
  }
}
