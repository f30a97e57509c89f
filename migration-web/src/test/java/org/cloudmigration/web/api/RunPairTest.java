package org.cloudmigration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.listing.Condition;
import org.junit.jupiter.api.Test;

class RunPairTest {

  private static final UUID A = new UUID(1, 1);
  private static final UUID B = new UUID(2, 2);
  private static final Condition RUN = Condition.equal("runId", A.toString());
  private static final Condition OTHER = Condition.equal("otherRunId", B.toString());

  @Test
  void aFilterNamesBothRunsInAnyOrderAndBesideOthers() {
    Condition mended = Condition.equal("kind", "Mended");
    assertThat(RunPair.in(RUN.and(mended).and(OTHER))).contains(new RunPair(A, B));
    assertThat(RunPair.in(OTHER.and(RUN))).contains(new RunPair(A, B));
    assertThat(RunPair.in(RUN)).contains(new RunPair(A, null));
    assertThat(RunPair.in(OTHER)).isEmpty();
  }

  @Test
  void aKeyNamesThemToo() {
    String key = new RunPair(A, B).key(7);
    assertThat(RunPair.in(Condition.equal("id", key))).contains(new RunPair(A, B));
    assertThat(RunPair.in(Condition.equal("id", "x").and(RUN))).contains(new RunPair(A, null));
  }

  @Test
  void whatMayHoldForOtherRunsNamesNone() {
    assertThat(RunPair.in(new Condition.Not(RUN))).isEmpty();
    assertThat(RunPair.in(new Condition.Or(List.of(RUN, OTHER)))).isEmpty();
    assertThat(RunPair.in(Condition.equal("runId", "x"))).isEmpty();
  }
}
