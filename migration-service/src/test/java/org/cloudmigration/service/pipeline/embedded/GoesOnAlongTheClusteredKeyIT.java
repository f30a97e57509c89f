package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A table whose rows lie by another key than the primary one, and get other places in that order
 * while nobody reads: no row comes twice, none is lost.
 */
@ParameterizedClass
@EnumSource(
    value = Ends.class,
    names = {"POSTGRESQL_TO_FILE", "POSTGRESQL_TO_POSTGRESQL"})
class GoesOnAlongTheClusteredKeyIT extends CutOffLedgers {

  /** The first chunk ends near 500, the second one near 1000, and the rows near 1200. */
  private void moveAbout(int seed) throws Exception {
    source.execute(
        change("SET \"AMOUNT\" = 1250.25 - \"AMOUNT\" WHERE MOD(\"JRNENTRY\", 97) = " + seed),
        change("SET \"AMOUNT\" = \"AMOUNT\" + 0.005 WHERE MOD(\"JRNENTRY\", 89) = " + seed),
        "DELETE FROM \"TWO\".\"GL20000\" WHERE MOD(\"JRNENTRY\", 101) = " + seed,
        "INSERT INTO \"TWO\".\"GL20000\" (\"ACTNUM\", \"JRNENTRY\", \"AMOUNT\", \"NOTE\")"
            + " SELECT 'new', x, MOD(x, 1250), 'meanwhile' FROM "
            + source.numbers(seed * 200_000, seed * 200_000 + 2_000),
        // Other rows by their key, in the place of those that were.
        change("SET \"ACTNUM\" = 'other' WHERE MOD(\"JRNENTRY\", 103) = " + seed),
        change("SET \"NOTE\" = 'stays where it is' WHERE MOD(\"JRNENTRY\", 107) = " + seed));
  }

  @Test
  void rowsThatGetAnotherPlaceMeanwhileComeOnce() throws Exception {
    source.track(LEDGER);
    clusterBy("AMOUNT", "JRNENTRY");
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);
    assertThat(checkpoint()).startsWith("{\"along\":[\"AMOUNT\",\"JRNENTRY\"]");
    moveAbout(1);
    cutOffAfterFirstChunk(activity);
    moveAbout(2);
    source.execute(
        // Of what moved the first time, some goes on, some goes back, some goes away.
        change("SET \"AMOUNT\" = 1250.25 - \"AMOUNT\" WHERE MOD(\"JRNENTRY\", 291) = 1"),
        "DELETE FROM \"TWO\".\"GL20000\" WHERE MOD(\"JRNENTRY\", 291) = 98");

    var told = new RecordingListener();
    CopyResult result = run(activity, told);

    assertThat(told.stages).contains(CopyStage.GOING_ON, CopyStage.CATCHING_UP);
    assertThat(result.extent()).isEqualTo(CopyExtent.FIRST_LOAD);
    assertThat(result.pointInTime()).isTrue();
    assertThat(leftBeside()).isEmpty();
    moveAbout(3);
    assertThat(run().extent()).isEqualTo(CopyExtent.CHANGES);
  }
}
