package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
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
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.pipeline.TenantData.Copies;
import org.cloudmigration.service.testing.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A table that others made in the tenant, as Business Central's are: with columns of its own that
 * must not be null, and one that counts by itself. It is filled, never replaced.
 */
@ParameterizedClass
@EnumSource(
    value = Ends.class,
    names = {"FILE_TO_FILE", "POSTGRESQL_TO_POSTGRESQL"})
class ForeignTablesKeepTheirExtraColumnsIT extends LedgerCopies {

  private static final Copies COPIES = new Copies(Set.of("GP GL20000"), Bench.APP);

  private Dialect dialect;
  private TableName live;

  @BeforeEach
  void makeTheTableOfOthers() throws Exception {
    dialect = new DatabaseAdapters().of(tenant.type()).dialect();
    live = dialect.tenantTable("Fabrikam", "GP GL20000", Bench.APP);
    make(ColumnType.of(Kind.VARCHAR, 20));
    inTenant(
        "INSERT INTO %s (\"ACTNUM\", \"JRNENTRY\", \"AMOUNT\", \"NOTE\", \"MINE\", \"ID\", \"DAY\","
            + " \"SUM\") VALUES ('theirs', 1, 0, '', 'kept', CAST('%s' AS UUID),"
            + " DATE '2020-01-01', 1)",
        new UUID(1, 1));
  }

  private void make(ColumnType account) throws Exception {
    create(
        dialect.createTable(
            new TableDefinition(
                live,
                List.of(
                    Column.notNull("MINE", ColumnType.of(Kind.VARCHAR, 10)),
                    Column.notNull("ACTNUM", account),
                    Column.notNull("NOTE", ColumnType.of(Kind.VARCHAR, 250)),
                    // Wider, as Business Central's decimals and whole numbers are.
                    Column.notNull("AMOUNT", ColumnType.decimal(38, 20)),
                    Column.notNull("JRNENTRY", ColumnType.of(Kind.BIGINT)),
                    Column.notNull("ID", ColumnType.of(Kind.UNIQUEIDENTIFIER)),
                    Column.notNull("DAY", ColumnType.of(Kind.DATE)),
                    Column.notNull("SUM", ColumnType.decimal(38, 20))),
                List.of("JRNENTRY", "ACTNUM"))));
    inTenant("ALTER TABLE %s ADD \"COUNTED\" BIGINT GENERATED ALWAYS AS IDENTITY");
    inTenant("ALTER TABLE %s ADD \"GIVEN\" INT DEFAULT 7 NOT NULL");
  }

  private void create(String createTable) throws Exception {
    tenant(connection -> connection.createStatement().execute(createTable));
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

  /** With the table's name at the first place. */
  private void inTenant(String sql, Object... more) throws Exception {
    String text = sql.replaceFirst("%s", Matcher.quoteReplacement(dialect.quote(live)));
    tenant(connection -> connection.createStatement().execute(text.formatted(more)));
  }

  private List<String> rows(String columns, String condition) throws Exception {
    String sql =
        "SELECT CONCAT_WS('|', %s, NULL) FROM %s WHERE %s ORDER BY \"JRNENTRY\""
            .formatted(columns, dialect.quote(live), condition);
    return tenant(connection -> ask(connection, sql, row -> row.getString(1)));
  }

  /** What the engine believes, and what it wrote; the table has more columns. */
  private CopyResult copied() throws Exception {
    CopyActivity activity = activity(CopyExtent.CHANGES);
    RecordingListener listener = start(activity);
    assertThat(listener.failed).isEmpty();
    CopyResult result = listener.succeeded.get(activity.id());
    assertThat(result.contents()).isEqualTo(inSource());
    assertThat(rows("\"JRNENTRY\"", "1 = 1")).hasSize((int) result.contents().rows());
    assertThat(leftBeside()).isEmpty();
    return result;
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

  @Test
  void isFilledAndItsOwnColumnsGetTheirDefaultOrTheEmptyValue() throws Exception {
    assertThat(copied().verification()).isEqualTo(Verification.CONTENTS_EQUAL);
    assertThat(rows("\"MINE\", \"ID\", \"DAY\", \"GIVEN\"", "\"JRNENTRY\" = 2"))
        .containsExactly("|00000000-0000-0000-0000-000000000000|1753-01-01|7");
    assertThat(rows("\"ACTNUM\"", "\"ACTNUM\" = 'theirs'")).isEmpty();
    assertThat(rows("\"COUNTED\"", "\"COUNTED\" > 0")).hasSize(50);
  }

  @Test
  void changesLeaveTheOtherColumnsOfUpdatedRowsAlone() throws Exception {
    source.track(LEDGER);
    copied();
    inTenant("UPDATE %s SET \"MINE\" = 'online', \"GIVEN\" = 9");
    source.execute(
        insert(51, "new"), change("SET \"NOTE\" = 'changed' WHERE \"JRNENTRY\" = 7"), delete(8));
    CopyResult delta = copied();
    assertThat(delta.extent()).isEqualTo(CopyExtent.CHANGES);
    assertThat(delta.rows()).isEqualTo(3);
    assertThat(rows("\"NOTE\", \"MINE\", \"GIVEN\"", "\"JRNENTRY\" IN (7, 8, 51)"))
        .containsExactly("changed|online|9", "new||7");
    assertThat(copied().rows()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PREPARED", "EMPTIED"})
  void aKillBetweenDeleteAndCommitLosesNothing(String step) throws Exception {
    CopyActivity activity = activity(CopyExtent.CHANGES);
    var engine =
        new EmbeddedEngine(
            adapters,
            threads,
            at -> {
              if (at.name().equals(step)) {
                throw new LeaseLostException("The power is cut.");
              }
            });
    engine.start(pipeline(activity), new RecordingListener());
    Eventually.until("the run has ended", () -> !engine.isRunning(activity.order()));
    assertThat(rows("\"MINE\"", "1 = 1")).containsExactly("kept");
    new EmbeddedEngine(adapters, threads).recover(tenant, ++fence);
    assertThat(rows("\"MINE\"", "1 = 1")).as("brought in without the source").hasSize(50);
    assertThat(leftBeside()).isEmpty();
    RecordingListener resumed = start(activity);
    assertThat(resumed.succeeded.get(activity.id()).contents()).isEqualTo(inSource());
  }

  @Test
  void oneThatDoesNotFitIsNotTouchedAndSaysWhichColumns() throws Exception {
    inTenant("DROP TABLE %s");
    make(ColumnType.of(Kind.VARCHAR, 3));
    inTenant("ALTER TABLE %s DROP COLUMN \"AMOUNT\"");
    CopyActivity activity = activity(CopyExtent.CHANGES);
    var error = start(activity).failed.get(activity.id());
    assertThat(error.code()).isEqualTo("50005");
    assertThat(error.rawText()).contains("[ACTNUM]L,|[AMOUNT]T,");
    assertThat(error.happened()).contains("“ACTNUM” has a length that does not fit");
    assertThat(leftBeside()).isEmpty();
  }

  @Test
  void whatAlsoDiffersAfterwardsNeverCommits() throws Exception {
    inTenant("ALTER TABLE %s ADD CONSTRAINT \"no 7\" CHECK (\"JRNENTRY\" <> 7)");
    CopyActivity activity = activity(CopyExtent.CHANGES);
    assertThat(start(activity).failed).containsKey(activity.id());
    assertThat(rows("\"MINE\"", "1 = 1")).containsExactly("kept");
    assertThat(leftBeside()).isEmpty();
  }

  @Test
  void aResetEmptiesItAndLeavesItThere() throws Exception {
    copied();
    new EmbeddedTenantData(new DatabaseAdapters()).remove(tenant, ++fence, "Fabrikam", COPIES);
    assertThat(rows("\"MINE\"", "1 = 1")).isEmpty();
    assertThat(copied().extent()).isEqualTo(CopyExtent.FIRST_LOAD);
  }
}
