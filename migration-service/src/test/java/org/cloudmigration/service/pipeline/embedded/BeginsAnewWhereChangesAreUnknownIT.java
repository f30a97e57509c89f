package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Going on behind the last chunk would lose what changed before it. */
@ParameterizedClass
@EnumSource(value = Ends.class, names = "POSTGRESQL_TO_POSTGRESQL")
class BeginsAnewWhereChangesAreUnknownIT extends CutOffLedgers {

  @Test
  void anotherSourceMakesItBeginAnewThoughNobodyTracksIt() throws Exception {
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);
    source.execute(delete(1), delete(105));
    executeInTenant("UPDATE \"$migration$state\" SET source_marker = 'another one'");

    var told = new RecordingListener();
    run(activity, told);

    assertThat(told.stages).doesNotContain(CopyStage.GOING_ON);
    assertThat(leftBeside()).isEmpty();
  }

  @Test
  void trackingThatEndedMeanwhileMakesItBeginAnew() throws Exception {
    source.track(LEDGER);
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);
    source.execute(
        "DROP TRIGGER cloudmigration_changes ON \"TWO\".\"GL20000\"", delete(1), delete(105));

    var told = new RecordingListener();
    run(activity, told);

    assertThat(told.stages).doesNotContain(CopyStage.GOING_ON);
    assertThat(leftBeside()).isEmpty();
  }

  @Test
  void anotherOrderOfTheRowsMakesItBeginAnew() throws Exception {
    source.track(LEDGER);
    clusterBy("AMOUNT", "JRNENTRY");
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);
    clusterBy("JRNENTRY", "AMOUNT");
    source.execute(delete(1), delete(105));

    var told = new RecordingListener();
    run(activity, told);

    assertThat(told.stages).doesNotContain(CopyStage.GOING_ON);
    assertThat(leftBeside()).isEmpty();
  }

  @Test
  void changesThatAreForgottenMeanwhileMakeItBeginAnew() throws Exception {
    source.track(LEDGER);
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);
    source.execute(delete(1), delete(105));
    source.forgetChanges(LEDGER.name());

    var told = new RecordingListener();
    run(activity, told);

    assertThat(told.stages).doesNotContain(CopyStage.GOING_ON);
    assertThat(leftBeside()).isEmpty();
  }

  @Test
  void anotherShapeOfTheTableMakesItBeginAnew() throws Exception {
    source.track(LEDGER);
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);
    source.execute("ALTER TABLE \"TWO\".\"GL20000\" ADD COLUMN \"ORCRAMT\" INT DEFAULT 7 NOT NULL");

    var told = new RecordingListener();
    run(activity, told);

    assertThat(told.stages).doesNotContain(CopyStage.GOING_ON);
    assertThat(leftBeside()).isEmpty();
  }
}
