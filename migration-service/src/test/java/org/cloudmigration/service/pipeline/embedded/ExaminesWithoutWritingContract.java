package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.Finding;
import org.cloudmigration.service.pipeline.PipelineEnd;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a diagnostic run promises, whatever the databases are; it leaves the tenant untouched. */
abstract class ExaminesWithoutWritingContract {

  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final EmbeddedEngine engine = new EmbeddedEngine(new DatabaseAdapters(), threads);
  SourceEnd source;
  private DatabaseLocation tenant;
  private long fence;

  abstract SourceEnd openSource() throws Exception;

  abstract DatabaseLocation openTenant() throws Exception;

  @BeforeEach
  void open() throws Exception {
    source = openSource();
    tenant = openTenant();
  }

  @AfterEach
  void close() throws Exception {
    threads.shutdownNow();
    source.close();
  }

  static CopyActivity copy(String table) {
    CopyActivity copy = Bench.copy(table, UUID.randomUUID());
    return new CopyActivity(
        copy.id(), copy.source(), copy.company(), copy.table(), copy.appId(), copy.order());
  }

  static TableDefinition table(String name, Column... columns) {
    return new TableDefinition(
        new TableName(SourceEnd.SCHEMA, name), List.of(columns), List.of(columns[0].name()));
  }

  static Column column(String name, Kind kind, int length) {
    return Column.notNull(name, ColumnType.of(kind, length));
  }

  TableDefinition create(TableDefinition table) throws Exception {
    source.execute(source.adapter().dialect().createTable(table));
    return table;
  }

  private ReplicationPipeline pipeline(DatabaseLocation from, CopyActivity... activities) {
    return new ReplicationPipeline(
        UUID.randomUUID(), ++fence, from, tenant, 2, List.of(activities), List.of());
  }

  RecordingListener run(CopyActivity... activities) throws Exception {
    var listener = new RecordingListener();
    engine.start(pipeline(source.location, activities), listener);
    listener.await();
    assertThat(listener.failed).isEmpty();
    return listener;
  }

  /** Without a trace in the tenant. */
  RecordingListener examine(DatabaseLocation from, CopyActivity... activities) throws Exception {
    List<String> before = everythingInTenant();
    var listener = new RecordingListener();
    engine.examine(pipeline(from, activities), listener);
    listener.await();
    assertThat(everythingInTenant()).as("what the tenant holds").isEqualTo(before);
    assertThat(listener.succeeded).isEmpty();
    return listener;
  }

  Examination examine(String table) throws Exception {
    CopyActivity copy = copy(table);
    return examine(source.location, copy).examined.get(copy.id());
  }

  /** Tables, columns, and what the state tells. */
  private List<String> everythingInTenant() throws Exception {
    var found = new ArrayList<String>();
    try (Connection connection = tenantConnection()) {
      List<String> tables =
          RealPostgreSql.ask(
              connection,
              "SELECT table_schema, table_name, column_name, data_type"
                  + " FROM information_schema.columns WHERE table_schema NOT IN"
                  + " ('information_schema', 'INFORMATION_SCHEMA', 'pg_catalog')"
                  + " ORDER BY table_schema, table_name, ordinal_position");
      found.addAll(tables);
      if (tables.stream().anyMatch(line -> line.contains("$migration$state"))) {
        found.addAll(
            RealPostgreSql.ask(
                connection, "SELECT * FROM \"$migration$state\" ORDER BY \"table_name\""));
      }
    }
    return found;
  }

  Connection tenantConnection() throws Exception {
    return DriverManager.getConnection(tenant.url(), tenant.user(), tenant.password());
  }

  static Finding finding(Examination examination, String code) {
    return examination.findings().stream()
        .filter(finding -> finding.report().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + code + " in " + examination));
  }

  static List<String> codes(Examination examination) {
    return examination.findings().stream().map(finding -> finding.report().code()).toList();
  }

  /** As a DBA does. */
  void mend(Finding finding) throws Exception {
    assertThat(finding.mending()).isNotBlank();
    source.execute(finding.mending());
  }

  @Test
  void aNewTenantIsNotEvenMarked() throws Exception {
    create(table("FINE", column("ID", Kind.INT, 0), column("NAME", Kind.CHAR, 30)));
    Examination examination = examine("FINE");
    assertThat(examination.extent()).isEqualTo(CopyExtent.FIRST_LOAD);
    assertThat(finding(examination, "READY").report().happened()).contains("first load");
    assertThat(finding(examination, "CONVERSIONS").report().rawText()).contains("NAME");
    assertThat(examination.columns()).containsExactly("ID int*1", "NAME char(30)");
    assertThat(everythingInTenant()).noneMatch(line -> line.contains("migration"));
  }

  @Test
  void whatTheNextRunWouldDoIsToldAsTheNextRunDoesIt() throws Exception {
    TableDefinition table = create(table("T", column("ID", Kind.INT, 0)));
    source.track(table);
    run(copy("T"));
    assertThat(examine("T").extent()).isEqualTo(CopyExtent.CHANGES);
    source.forgetChanges(table.name());
    Examination expired = examine("T");
    assertThat(expired.extent()).isEqualTo(CopyExtent.EXPIRED);
    assertThat(expired.colour()).isEqualTo(FindingColour.AMBER);
    assertThat(finding(expired, "ALL_ROWS").report().happened()).contains("does not reach back");
  }

  @Test
  void columnsThatHaveChangedAreToldBeforeTheyAreCopied() throws Exception {
    TableDefinition table = create(table("T", column("ID", Kind.INT, 0)));
    source.track(table);
    CopyActivity first = copy("T");
    assertThat(run(first).columns).as("of a first load there is nothing to tell").isEmpty();
    source.execute(
        source.adapter().dialect().addColumn(table.name(), column("NEW", Kind.VARCHAR, 9), "'x'"));
    assertThat(examine("T").extent()).isEqualTo(CopyExtent.COLUMNS_CHANGED);
    CopyActivity second = copy("T");
    RecordingListener told = run(second);
    assertThat(told.columns.get(second.id())).containsExactly("ID int*1", "NEW varchar(9)");
    assertThat(told.before).as("tables that had begun by then").isEmpty();
  }

  @Test
  void aMissingTableFailsAndTheOthersAreStillExamined() throws Exception {
    create(table("THERE", column("ID", Kind.INT, 0)));
    CopyActivity gone = copy("GONE");
    CopyActivity there = copy("THERE");
    RecordingListener told = examine(source.location, gone, there);
    assertThat(told.ends).containsExactly(new PipelineEnd.Completed());
    assertThat(told.examined.get(gone.id()).colour()).isEqualTo(FindingColour.RED);
    assertThat(codes(told.examined.get(gone.id()))).containsExactly("TABLE_MISSING");
    assertThat(told.examined.get(there.id()).colour()).isNotEqualTo(FindingColour.RED);
  }

  @Test
  void columnsThatGetTheSameNameAreToldWithTheirMending() throws Exception {
    create(
        table(
            "T",
            column("ID", Kind.INT, 0),
            column("No_", Kind.VARCHAR, 9),
            column("No.", Kind.VARCHAR, 9)));
    Examination clash = examine("T");
    assertThat(clash.colour()).isEqualTo(FindingColour.RED);
    assertThat(clash.extent()).isNull();
    assertThat(finding(clash, "SAME_NAME").column()).isEqualTo("No.");
    mend(finding(clash, "SAME_NAME"));
    assertThat(codes(examine("T"))).doesNotContain("SAME_NAME");
    run(copy("T"));
  }

  @Test
  void aForeignTableOfTheTenantIsComparedColumnByColumn() throws Exception {
    create(
        table(
            "T",
            column("ID", Kind.INT, 0),
            column("LONG", Kind.VARCHAR, 50),
            column("SHORT", Kind.VARCHAR, 5),
            column("OTHER", Kind.INT, 0)));
    Dialect dialect = new DatabaseAdapters().of(tenant.type()).dialect();
    TableName live = dialect.tenantTable("Fabrikam", "GP T", Bench.APP);
    var foreign =
        new TableDefinition(
            live,
            List.of(
                column("ID", Kind.INT, 0),
                column("LONG", Kind.VARCHAR, 30),
                column("SHORT", Kind.VARCHAR, 30),
                column("OTHER", Kind.VARCHAR, 9),
                column("MORE", Kind.INT, 0)),
            List.of("ID", "MORE"));
    try (Connection connection = tenantConnection()) {
      RealPostgreSql.execute(connection, dialect.createTable(foreign));
    }
    Examination examination = examine("T");
    assertThat(examination.findings())
        .filteredOn(finding -> finding.report().code().equals("50011"))
        .extracting(finding -> finding.column() + " " + finding.report().rawText())
        .containsExactlyInAnyOrder("LONG [LONG]L,", "OTHER [OTHER]T,", "MORE [MORE]PK,");
    assertThat(finding(examination, "OWN_TABLE").colour()).isEqualTo(FindingColour.AMBER);
    for (Finding fault : examination.findings()) {
      if (fault.report().rawText().equals("[LONG]L,")) {
        mend(fault);
      }
    }
    assertThat(examine("T").findings()).noneMatch(finding -> finding.column().equals("LONG"));
  }

  @Test
  void twoTablesInOnePlaceAreTold() throws Exception {
    create(table("T", column("ID", Kind.INT, 0)));
    CopyActivity first = copy("T");
    var second =
        new CopyActivity(
            UUID.randomUUID(),
            first.source(),
            first.company(),
            first.table(),
            first.appId(),
            first.order());
    RecordingListener told = examine(source.location, first, second);
    assertThat(told.examined.get(first.id()).colour()).isNotEqualTo(FindingColour.RED);
    assertThat(codes(told.examined.get(second.id()))).containsExactly("SAME_NAME");
  }

  @Test
  void aRunThatIsStoppedEndsAndSaysSo() throws Exception {
    create(table("T", column("ID", Kind.INT, 0)));
    var pipeline = pipeline(source.location, copy("T"));
    var listener =
        new RecordingListener() {
          @Override
          public boolean started(UUID activityId, int worker) {
            engine.stop(pipeline.runId());
            assertThat(engine.add(pipeline.runId(), List.of(copy("T")))).isFalse();
            return super.started(activityId, worker);
          }
        };
    var both = new CopyActivity[] {copy("T"), copy("U")};
    var two =
        new ReplicationPipeline(
            pipeline.runId(), 9, source.location, tenant, 1, List.of(both), List.of());
    engine.examine(two, listener);
    assertThat(listener.await()).isEqualTo(new PipelineEnd.Stopped());
    assertThat(listener.started).hasSize(1);
    assertThat(engine.isRunning(pipeline.runId())).isFalse();
  }
}
