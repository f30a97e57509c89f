package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A large table that nobody tracks does not start over, and says that it shows several moments. */
@ParameterizedClass
@EnumSource(value = Ends.class, names = "POSTGRESQL_TO_POSTGRESQL")
class GoesOnWithoutChangeTrackingIT extends CutOffLedgers {

  @Test
  void rowsBeforeTheLastKeyAreNotReadAgain() throws Exception {
    CopyActivity activity = activity(CopyExtent.CHANGES);
    clusterBy("AMOUNT", "JRNENTRY");
    cutOffAfterFirstChunk(activity);
    assertThat(checkpoint()).as("along a key that no user changes").startsWith("[");
    source.execute(
        // The first account's rows are in the first chunk, the last one's are not.
        delete(105),
        change("SET \"NOTE\" = 'too late' WHERE \"JRNENTRY\" = 112"),
        delete(111),
        insert(7 * 30_000 + 6, "in time"));

    var told = new RecordingListener();
    CopyResult result = copy(activity, told);

    assertThat(told.stages).contains(CopyStage.GOING_ON).doesNotContain(CopyStage.CATCHING_UP);
    assertThat(result.contents().rows())
        .as("with the row that was read before it went")
        .isEqualTo(inSource().rows() + 1);
    assertThat(result.pointInTime()).isFalse();
    assertThat(leftBeside()).isEmpty();

    CopyResult next = run();

    assertThat(next.extent()).isEqualTo(CopyExtent.NOT_TRACKED);
    assertThat(next.pointInTime()).isTrue();
  }

  @Test
  void trackingThatBeganMeanwhileIsWorthBeginningAnew() throws Exception {
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);
    source.track(LEDGER);
    source.execute(delete(105));

    var told = new RecordingListener();
    CopyResult result = run(activity, told);

    assertThat(told.stages).doesNotContain(CopyStage.GOING_ON);
    assertThat(result.pointInTime()).isTrue();
  }
}
