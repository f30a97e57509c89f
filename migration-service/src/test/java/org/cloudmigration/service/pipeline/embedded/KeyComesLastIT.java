package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyStage;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows are loaded without the key, but no table goes live without it. */
@ParameterizedClass
@EnumSource(value = Ends.class, names = "POSTGRESQL_TO_POSTGRESQL")
class KeyComesLastIT extends CutOffLedgers {

  @Test
  void whoGoesOnWithACutOffTableAddsItsKey() throws Exception {
    source.track(LEDGER);
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);

    var told = new RecordingListener();
    run(activity, told);

    assertThat(told.stages).contains(CopyStage.GOING_ON, CopyStage.ADDING_KEY);
    assertThat(live().key()).isEqualTo(LEDGER.key());
  }

  @Test
  void aKeyThatIsThereAlreadyIsNotAddedAgain() throws Exception {
    source.track(LEDGER);
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);
    executeInTenant(
        "ALTER TABLE \"Fabrikam\".\"%s\" ADD PRIMARY KEY (\"ACTNUM\", \"JRNENTRY\")"
            .formatted(leftBeside().getFirst().name()));

    var told = new RecordingListener();
    run(activity, told);

    assertThat(told.stages).contains(CopyStage.GOING_ON).doesNotContain(CopyStage.ADDING_KEY);
    assertThat(live().key()).isEqualTo(LEDGER.key());
  }

  @Test
  void rowsOfOneKeyAreRefusedAndNobodyGoesOnWithThem() throws Exception {
    source.track(LEDGER);
    CopyActivity activity = activity(CopyExtent.CHANGES);
    cutOffAfterFirstChunk(activity);
    executeInTenant(
        "INSERT INTO \"Fabrikam\".\"%1$s\" SELECT * FROM \"Fabrikam\".\"%1$s\" LIMIT 1"
            .formatted(leftBeside().getFirst().name()));

    var told = new RecordingListener();
    new EmbeddedEngine(adapters, threads)
        .start(
            new ReplicationPipeline(
                activity.order(),
                ++fence,
                source.location,
                tenant,
                1,
                java.util.List.of(activity),
                java.util.List.of()),
            told);
    told.await();

    assertThat(told.failed.get(activity.id()).code()).isEqualTo("KEY");
    assertThat(leftBeside()).isEmpty();
    run();
  }

  private TableDefinition live() throws Exception {
    DatabaseAdapter adapter = new DatabaseAdapters().of(tenant.type());
    try (DatabasePool pool = adapter.open(tenant, 1);
        Connection connection = pool.connection()) {
      return adapter
          .schemaReader()
          .read(connection, adapter.dialect().tenantTable("Fabrikam", "GP GL20000", Bench.APP))
          .orElseThrow();
    }
  }
}
