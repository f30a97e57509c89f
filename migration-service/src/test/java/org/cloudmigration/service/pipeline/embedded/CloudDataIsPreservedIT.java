package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;
import org.cloudmigration.service.pipeline.CopyResult.Preserved;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.pipeline.TenantData.Copies;
import org.cloudmigration.service.pipeline.TenantData.Holding;
import org.cloudmigration.service.testing.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A per-database table in which people of the tenant have rows that no run may take away. */
@ParameterizedClass
@EnumSource(
    value = Ends.class,
    names = {"FILE_TO_FILE", "POSTGRESQL_TO_POSTGRESQL"})
class CloudDataIsPreservedIT extends LedgerCopies {

  private static final String TABLE = "GP GL20000";
  private static final Copies COPIES = new Copies(Set.of(TABLE), Bench.APP);
  private static final String CHANGED_IN_CLOUD = "JRN 3: theirs";
  private static final String OF_THE_CLOUD = "JRN 900: cloud";

  private Dialect dialect;
  private TableName live;

  @BeforeEach
  void track() throws Exception {
    source.track(LEDGER);
    dialect = new DatabaseAdapters().of(tenant.type()).dialect();
    live = dialect.tenantTable("", TABLE, Bench.APP);
  }

  private static CopyActivity wanted(boolean preserve) {
    return new CopyActivity(
        new UUID(1, 1),
        LEDGER.name(),
        "",
        TABLE,
        Bench.APP,
        UUID.randomUUID(),
        CopyExtent.CHANGES,
        preserve);
  }

  /** As Business Central's are: with a column of its own, and types that are wider. */
  private void makeTheTableOfOthers() throws Exception {
    executeInTenant(
        dialect.createTable(
            new TableDefinition(
                live,
                List.of(
                    Column.notNull("MINE", ColumnType.of(Kind.VARCHAR, 10)),
                    Column.notNull("ACTNUM", ColumnType.of(Kind.VARCHAR, 20)),
                    Column.notNull("NOTE", ColumnType.of(Kind.VARCHAR, 250)),
                    Column.notNull("AMOUNT", ColumnType.decimal(38, 20)),
                    Column.notNull("JRNENTRY", ColumnType.of(Kind.BIGINT))),
                List.of("JRNENTRY", "ACTNUM"))));
    inTenant(
        "INSERT INTO %s (\"ACTNUM\", \"JRNENTRY\", \"AMOUNT\", \"NOTE\", \"MINE\")"
            + " VALUES ('000-3', 3, 0, 'theirs', 'kept')");
    insertOfTheCloud("\"MINE\", ", "'kept', ");
  }

  private void insertOfTheCloud(String columns, String values) throws Exception {
    inTenant(
        "INSERT INTO %s ("
            + columns
            + "\"ACTNUM\", \"JRNENTRY\", \"AMOUNT\", \"NOTE\") VALUES ("
            + values
            + "'x', 900, 0, 'cloud')");
  }

  private void inTenant(String sql) throws Exception {
    executeInTenant(sql.formatted(dialect.quote(live)));
  }

  private interface Use<T> {
    T of(Connection connection) throws Exception;
  }

  private <T> T tenant(Use<T> use) throws Exception {
    DatabaseAdapter adapter = new DatabaseAdapters().of(tenant.type());
    try (DatabasePool pool = adapter.open(tenant, 1);
        Connection connection = pool.connection()) {
      return use.of(connection);
    }
  }

  /** Of the entries told, and of those that only the cloud has. */
  private List<String> rows(String entries) throws Exception {
    String sql =
        "SELECT CONCAT('JRN ', \"JRNENTRY\", ': ', \"NOTE\") FROM %s WHERE \"JRNENTRY\" IN (%s, 900)"
                .formatted(dialect.quote(live), entries)
            + " ORDER BY \"JRNENTRY\"";
    return tenant(connection -> ask(connection, sql, row -> row.getString(1)));
  }

  private boolean exists(TableName table) throws Exception {
    return tenant(
        connection ->
            new DatabaseAdapters().of(tenant.type()).schemaReader().exists(connection, table));
  }

  private RecordingListener start(CopyActivity activity) throws Exception {
    var listener = new RecordingListener();
    new EmbeddedEngine(adapters, threads).start(pipeline(activity), listener);
    listener.await();
    return listener;
  }

  private ReplicationPipeline pipeline(CopyActivity activity) {
    return new ReplicationPipeline(
        activity.order(), ++fence, source.location, tenant, 2, List.of(activity), List.of());
  }

  private CopyResult copied(boolean preserve) throws Exception {
    CopyActivity activity = wanted(preserve);
    RecordingListener listener = start(activity);
    assertThat(listener.failed).isEmpty();
    assertThat(leftBeside()).isEmpty();
    return listener.succeeded.get(activity.id());
  }

  private void reset() throws Exception {
    new EmbeddedTenantData(new DatabaseAdapters()).remove(tenant, ++fence, "", COPIES);
    assertThat(exists(own())).isFalse();
    assertThat(holdings()).isEmpty();
  }

  private List<Holding> holdings() throws Exception {
    return new EmbeddedTenantData(new DatabaseAdapters()).holdings(tenant, COPIES);
  }

  private TableName own() {
    return new TableName(live.schema(), live.name() + "$own");
  }

  @Test
  void rowsOfTheCloudSurviveAFullRunADeltaAndAReset() throws Exception {
    makeTheTableOfOthers();
    CopyResult full = copied(true);
    assertThat(full.extent()).isEqualTo(CopyExtent.FIRST_LOAD);
    assertThat(full.verification()).isEqualTo(Verification.INSERTED_EQUAL);
    assertThat(full.rows()).isEqualTo(49);
    assertThat(full.preserved()).contains(new Preserved(1, 50));
    assertThat(full.contents().rows()).as("in the tenant").isEqualTo(51);
    assertThat(rows("1, 3")).containsExactly("JRN 1: note 1", CHANGED_IN_CLOUD, OF_THE_CLOUD);

    source.execute(
        insert(51, "new"),
        change("SET \"NOTE\" = 'changed' WHERE \"JRNENTRY\" IN (3, 7)"),
        delete(8),
        "INSERT INTO \"TWO\".\"GL20000\" (\"ACTNUM\", \"JRNENTRY\", \"AMOUNT\", \"NOTE\")"
            + " VALUES ('x', 900, 1, 'of the source')");
    CopyResult delta = copied(true);
    assertThat(delta.extent()).isEqualTo(CopyExtent.CHANGES);
    assertThat(delta.verification()).isEqualTo(Verification.INSERTED_EQUAL);
    assertThat(delta.rows()).isEqualTo(1);
    assertThat(delta.preserved()).contains(new Preserved(3, 51));
    List<String> after = List.of(CHANGED_IN_CLOUD, "JRN 7: note 7", "JRN 8: note 8", "JRN 51: new");
    assertThat(rows("3, 7, 8, 51")).startsWith(after.toArray(String[]::new)).endsWith(OF_THE_CLOUD);
    assertThat(copied(true).rows()).as("nothing has changed").isZero();

    assertThat(holdings()).containsExactly(new Holding("", 1, 50));
    reset();
    assertThat(rows("1, 2, 3, 4, 7, 51")).containsExactly(CHANGED_IN_CLOUD, OF_THE_CLOUD);
    assertThat(copied(true).rows()).isEqualTo(49);
  }

  @Test
  void aTableThatThisProductMadeGoesWithTheLastRow() throws Exception {
    assertThat(copied(true).rows()).isEqualTo(50);
    reset();
    assertThat(exists(live)).isFalse();

    copied(true);
    insertOfTheCloud("", "");
    assertThat(copied(true).contents().rows()).isEqualTo(51);
    reset();
    assertThat(rows("1, 2")).containsExactly(OF_THE_CLOUD);
  }

  @Test
  void switchedOnLaterItKeepsRowsAndSwitchedOffItReplacesThem() throws Exception {
    assertThat(copied(false).verification()).isEqualTo(Verification.CONTENTS_EQUAL);
    insertOfTheCloud("", "");
    inTenant("UPDATE %s SET \"NOTE\" = 'theirs' WHERE \"JRNENTRY\" = 3");
    inTenant("DELETE FROM %s WHERE \"JRNENTRY\" = 4");
    CopyResult on = copied(true);
    assertThat(on.extent()).isEqualTo(CopyExtent.PRESERVING_CHANGED);
    assertThat(on.preserved()).contains(new Preserved(49, 50));
    assertThat(rows("3, 4")).containsExactly(CHANGED_IN_CLOUD, "JRN 4: note 4", OF_THE_CLOUD);
    assertThat(holdings()).as("copied before").containsExactly(new Holding("", 1, 50));

    CopyResult off = copied(false);
    assertThat(off.extent()).isEqualTo(CopyExtent.PRESERVING_CHANGED);
    assertThat(off.verification()).isEqualTo(Verification.CONTENTS_EQUAL);
    assertThat(off.contents()).isEqualTo(inSource());
    assertThat(rows("3")).containsExactly("JRN 3: note 3");
    assertThat(exists(own())).isFalse();
    source.execute(delete(8));
    assertThat(copied(false).extent()).isEqualTo(CopyExtent.CHANGES);
  }

  @Test
  void aKillBeforeTheCommitLosesNothing() throws Exception {
    makeTheTableOfOthers();
    CopyActivity activity = wanted(true);
    var engine =
        new EmbeddedEngine(
            adapters,
            threads,
            at -> {
              if (at == SwapStep.PREPARED) {
                throw new LeaseLostException("The power is cut.");
              }
            });
    engine.start(pipeline(activity), new RecordingListener());
    Eventually.until("the run has ended", () -> !engine.isRunning(activity.order()));
    assertThat(rows("1, 3")).containsExactly(CHANGED_IN_CLOUD, OF_THE_CLOUD);
    new EmbeddedEngine(adapters, threads).recover(tenant, ++fence);
    assertThat(rows("1, 3")).containsExactly("JRN 1: note 1", CHANGED_IN_CLOUD, OF_THE_CLOUD);
    CopyResult known = start(activity).succeeded.get(activity.id());
    assertThat(known.verification()).isEqualTo(Verification.INSERTED_EQUAL);
    assertThat(known.preserved()).contains(new Preserved(1, 50));
    reset();
    assertThat(rows("1, 3")).containsExactly(CHANGED_IN_CLOUD, OF_THE_CLOUD);
  }

  @Test
  void withoutAKeyNothingIsTouched() throws Exception {
    source.execute(
        "DROP TABLE \"TWO\".\"GL20000\"",
        source.adapter().dialect().createTable(LEDGER.withoutKey()));
    makeTheTableOfOthers();
    CopyActivity activity = wanted(true);
    assertThat(start(activity).failed.get(activity.id()).code()).isEqualTo("PRESERVE_KEY");
    assertThat(rows("1, 3")).containsExactly(CHANGED_IN_CLOUD, OF_THE_CLOUD);
  }
}
