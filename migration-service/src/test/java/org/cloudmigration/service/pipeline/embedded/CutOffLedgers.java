package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cloudmigration.service.database.CatalogueQuery;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.testing.Eventually;
import org.junit.jupiter.api.BeforeEach;

/** A ledger of more than two chunks, whose first load is cut off. */
abstract class CutOffLedgers extends LedgerCopies {

  static final int ROWS = 120_000;

  @BeforeEach
  void fill() throws Exception {
    source.execute(
        "INSERT INTO \"TWO\".\"GL20000\" (\"ACTNUM\", \"JRNENTRY\", \"AMOUNT\", \"NOTE\")"
            + " SELECT '000-' || MOD(x, 7), x, x / 100.0,"
            + " CASE MOD(x, 3) WHEN 0 THEN NULL ELSE 'note ' || x END FROM "
            + source.numbers(100, ROWS - 1));
  }

  /** Rows lie by another key from now on; on a server alone. */
  void clusterBy(String... columns) throws Exception {
    source.execute(
        "DROP INDEX IF EXISTS \"TWO\".\"lying\"",
        "CREATE UNIQUE INDEX \"lying\" ON \"TWO\".\"GL20000\" (%s)"
            .formatted(source.adapter().dialect().list(List.of(columns))),
        "ALTER TABLE \"TWO\".\"GL20000\" CLUSTER ON \"lying\"");
  }

  /** Of the load that was cut off. */
  String checkpoint() throws SQLException {
    DatabaseAdapter adapter = new DatabaseAdapters().of(tenant.type());
    try (DatabasePool pool = adapter.open(tenant, 1);
        Connection connection = pool.connection()) {
      return CatalogueQuery.ask(
              connection,
              "SELECT \"checkpoint\" FROM \"$migration$state\" WHERE \"phase\" = 'LOADING'",
              row -> row.getString(1))
          .getFirst();
    }
  }

  void cutOffAfterFirstChunk(CopyActivity activity) throws Exception {
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
}
