package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.testing.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A first load that is cut off does not begin anew, and shows the source as it is at its end. */
@ParameterizedClass
@EnumSource(Ends.class)
class GoesOnBehindTheLastChunkIT extends LedgerCopies {

  /** More than two first chunks. */
  private static final int ROWS = 120_000;

  @BeforeEach
  void fill() throws Exception {
    String insert =
        "INSERT INTO \"TWO\".\"GL20000\" (\"ACTNUM\", \"JRNENTRY\", \"AMOUNT\", \"NOTE\")"
            + " VALUES (?, ?, ?, ?)";
    try (Connection connection = source.connect();
        PreparedStatement rows = connection.prepareStatement(insert)) {
      connection.setAutoCommit(false);
      for (int i = 100; i < ROWS; i++) {
        rows.setString(1, "000-" + i % 7);
        rows.setInt(2, i);
        rows.setBigDecimal(3, java.math.BigDecimal.valueOf(i, 2));
        rows.setString(4, i % 3 == 0 ? null : "note " + i);
        rows.addBatch();
      }
      rows.executeBatch();
      connection.commit();
    }
  }

  private void cutOffAfterFirstChunk(CopyActivity activity) throws Exception {
    var chunks = new ArrayList<SwapStep>();
    Consumer<SwapStep> power =
        step -> {
          chunks.add(step);
          throw new LeaseLostException("The power is cut.");
        };
    var engine = new EmbeddedEngine(new DatabaseAdapters(), threads, power);
    engine.start(
        new ReplicationPipeline(
            activity.order(), ++fence, source.location, tenant, 1, List.of(activity), List.of()),
        new RecordingListener());
    Eventually.until("the run has ended", () -> !engine.isRunning(activity.order()));
    assertThat(chunks).containsExactly(SwapStep.CHUNK_LOADED);
  }

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
  void withoutKnowledgeOfChangesItBeginsAnew() throws Exception {
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);
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

  @Test
  void whoEndsTheMigrationLeavesNoHalfTableBehind() throws Exception {
    source.track(LEDGER);
    cutOffAfterFirstChunk(activity(CopyExtent.CHANGES));
    assertThat(leftBeside()).hasSize(1);

    new EmbeddedTenantData(new DatabaseAdapters()).discardLoads(tenant, ++fence);

    assertThat(leftBeside()).isEmpty();
  }
}
