package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A first load that is cut off does not begin anew, and shows the source as it is at its end. */
@ParameterizedClass
@EnumSource(
    value = Ends.class,
    names = {"FILE_TO_FILE", "POSTGRESQL_TO_POSTGRESQL"})
class GoesOnBehindTheLastChunkIT extends CutOffLedgers {

  @Test
  void whatHappenedInTheSourceMeanwhileArrivesToo() throws Exception {
    source.track(LEDGER);
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);
    source.execute(
        delete(105),
        delete(119_994),
        change("SET \"NOTE\" = 'changed early' WHERE \"JRNENTRY\" IN (1, 112, 119)"),
        change("SET \"ACTNUM\" = '000-6' WHERE \"JRNENTRY\" = 700"),
        change("SET \"ACTNUM\" = '000-0' WHERE \"JRNENTRY\" = 706"),
        insert(7 * 30_000, "before the last key"),
        insert(7 * 30_000 + 6, "behind it"));
    cutOffAfterFirstChunk(activity);
    source.execute(change("SET \"AMOUNT\" = 1 WHERE \"JRNENTRY\" IN (1, 140, 153)"));

    var told = new RecordingListener();
    CopyResult result = run(activity, told);

    assertThat(told.stages).contains(CopyStage.GOING_ON, CopyStage.CATCHING_UP);
    assertThat(result.extent()).isEqualTo(CopyExtent.FIRST_LOAD);
    assertThat(result.contents().rows()).isEqualTo(50 + ROWS - 100);
    assertThat(leftBeside()).isEmpty();
    source.execute(delete(106));
    assertThat(run().extent()).isEqualTo(CopyExtent.CHANGES);
  }

  @Test
  void whoEndsTheMigrationLeavesNoHalfTableBehind() throws Exception {
    source.track(LEDGER);
    cutOffAfterFirstChunk(activity(CopyExtent.CHANGES));
    assertThat(leftBeside()).hasSize(1);

    new EmbeddedTenantData(new DatabaseAdapters()).discardLoads(tenant, ++fence);

    assertThat(leftBeside()).isEmpty();
  }
}
