package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.service.database.CatalogueNames;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.InstalledApp;
import org.cloudmigration.service.database.InstalledApps;
import org.cloudmigration.service.database.KeyPosition;
import org.cloudmigration.service.database.KeyedRows;
import org.cloudmigration.service.database.OwnKeys;
import org.cloudmigration.service.database.PresenceQuery;
import org.cloudmigration.service.database.Rest;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.UnfitValues;
import org.cloudmigration.service.database.fit.ValueSearch;
import org.cloudmigration.service.database.postgresql.PostgreSqlAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryStatementIsTSqlTest {

  private static final UUID APP = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");

  private final SqlServerDialect dialect = new SqlServerDialect();
  private final SqlServerFootprint footprint = new SqlServerFootprint(dialect);

  private static TableDefinition table(String database, String name, String... key) {
    List<Column> columns =
        Arrays.stream(Kind.values())
            .map(kind -> Column.notNull("c " + kind, new ColumnType(kind, 20, 3)))
            .toList();
    return new TableDefinition(new TableName(database, name), columns, List.of(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TWO", "Fabrikam, Inc.", "it's", "a]b", "N'x'", "[dbo]", "%s", "Größe"})
  void whatIsMadeInASource(String name) throws Exception {
    List<DatabaseObject> objects =
        footprint.inSource(
            List.of(
                table(name, "GL00100", "c INT"),
                table(name, name, "c INT"),
                table("DYNAMICS", "SY01500", "c INT"),
                table(name, "heap")));
    assertThat(objects).hasSize(2 * 6 + 3);
    objects.forEach(EveryStatementIsTSqlTest::read);
    var recording = new Recording("jdbc:sqlserver://h", List.of(Map.of("place", 0, "there", true)));
    for (List<DatabaseObject> batch : PresenceQuery.batches(objects)) {
      assertThat(PresenceQuery.missing(recording.connection(), batch)).hasSize(batch.size() - 1);
    }
    assertThat(recording.statements).hasSize(2).allSatisfy(TSql::read);
    assertThat(objects).extracting(DatabaseObject::name).doesNotContain(name + ".heap");
    assertThat(objects).extracting(DatabaseObject::database).containsOnly(name, "DYNAMICS");
  }

  @Test
  void whatIsMadeInATenant() {
    List<DatabaseObject> objects = footprint.inTenant();
    objects.forEach(EveryStatementIsTSqlTest::read);
    assertThat(objects)
        .extracting(DatabaseObject::name)
        .containsExactly(
            "dbo.$migration$state",
            "cloudmigration",
            "cloudmigration.RecordSyncedVersion",
            "cloudmigration.ApplyChanges");
  }

  private static void read(DatabaseObject object) {
    TSql.read(object.creation());
    TSql.read(object.removal());
    TSql.read(object.presence());
    assertThat(object.presence()).startsWith("SELECT COUNT(*)");
    assertThat(object.purpose()).endsWith(".").hasSizeGreaterThan(30);
    assertThat(object.creation()).doesNotContainIgnoringCase("merge");
  }

  @ParameterizedTest
  @ValueSource(strings = {"migration", "o'neil", "a]b", "DOMAIN\\user", "two\nlines"})
  void theRightsOfALogin(String login) {
    String script = footprint.leastPrivilegeScript(login, List.of("DYNAMICS", "TW]O"));
    TSql.readScript(script);
    assertThat(script)
        .contains("USE [DYNAMICS]", "USE [TW]]O]", "VIEW CHANGE TRACKING", "VIEW DATABASE STATE")
        .doesNotContainIgnoringCase("sysadmin")
        .doesNotContainIgnoringCase("db_owner")
        .doesNotContain("GRANT CONTROL", "GRANT ALTER", "GRANT INSERT");
    assertThat(script.lines().filter(line -> line.contains("PASSWORD")))
        .as("no login is made with a password that stands in a script")
        .allMatch(line -> line.startsWith("--"));
  }

  @Test
  void whatTheDialectWrites() {
    var tenant = dialect.tenantTable("it's [A]", "GP GL00100", APP);
    var source = new TableName("TW]O", "it's");
    TableDefinition definition = table("x", "y", "c INT").named(tenant);
    List<String> statements = new ArrayList<>();
    for (TableName table : List.of(tenant, source)) {
      statements.add(dialect.createTable(definition.named(table)));
      statements.add(dialect.dropTable(table));
      statements.add(dialect.renameTable(table, "it's"));
      statements.add(dialect.select(definition.named(table)));
      statements.add(dialect.selectInKeyOrder(definition.named(table)));
      statements.add(dialect.insert(definition.named(table)));
    }
    TableDefinition keys = OwnKeys.of(definition);
    statements.add(dialect.createTable(keys));
    statements.add(
        "DELETE FROM %s WHERE %s"
            .formatted(dialect.quote(tenant), dialect.keyIsIn(tenant, keys.key(), keys.name())));
    statements.forEach(TSql::read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TWO", "TW]O", "it's", "Größe", "dbo"})
  void whatADbaIsToldToDo(String database) {
    var table = new TableName(database, "it's [A]");
    var column = new Column("c]'", ColumnType.of(Kind.VARCHAR, 20), true, false);
    TSql.read(dialect.alterColumn(table, column));
    TSql.read(dialect.alterColumn(table, Column.notNull("c", ColumnType.of(Kind.TEXT))));
    String rename = dialect.renameColumn(table, "c]'", "n]'");
    TSql.read(rename);
    assertThat(rename).contains("[c]]'']", "N'n]'''");
    TSql.read(dialect.grantSelect(table, "DOMAIN\\user"));
    TSql.read(new SqlServerChangeReader(dialect).keepFor(table, Duration.ofDays(3)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"VARCHAR", "TEXT", "TIME", "DATETIME", "DATE"})
  void howValuesAreFoundAndMendedThatDoNotFit(Kind kind) {
    var table = new TableName("TW]O", "it's");
    var column = Column.notNull("c]'", new ColumnType(kind, 20, 7));
    UnfitValues unfit = dialect.unfitValues();
    List<UnfitValues.Found> found =
        switch (kind) {
          case VARCHAR, TEXT -> List.of(unfit.nul(column), unfit.halfCharacter(column));
          case TIME -> List.of(unfit.finerThan(column, 6));
          case DATE -> List.of(unfit.outsideYears(column, 1753, 9999));
          default -> List.of(unfit.finerThan(column, 6), unfit.outsideYears(column, 1753, 9999));
        };
    for (UnfitValues.Found each : found) {
      TSql.read(unfit.firstRows(3, dialect.quote("c]'"), table, each.where()));
      TSql.read(
          "UPDATE %s SET [c]]'] = %s WHERE %s"
              .formatted(dialect.quote(table), each.mended(), each.where()));
    }
  }

  @Test
  void whatIsAskedBeforeARunIntoPostgreSql() throws Exception {
    var recording = new Recording("jdbc:sqlserver://h", List.of(Map.of()));
    var search =
        ValueSearch.before(
            table("TW]O", "it's", "c VARCHAR"), dialect, new PostgreSqlAdapter().dialect());
    search.run(recording.connection(), Duration.ofSeconds(9));
    assertThat(recording.statements).isNotEmpty().allSatisfy(TSql::read);
    search.sql().lines().forEach(TSql::read);
  }

  @Test
  void whatIsAskedForChanges() {
    var reader = new SqlServerChangeReader(dialect);
    TSql.read(SqlServerChangeReader.SNAPSHOT_STATE);
    TSql.read(SqlServerChangeReader.KNOWN);
    TSql.read(SqlServerChangeReader.OLDEST_VERSION);
    TSql.read(SqlServerChangeReader.RETENTION);
    TSql.read(SqlServerChangeReader.TRACKED_SINCE);
    TableDefinition table = table("TW]O", "it's", "c INT", "c DATE");
    String changes = reader.changedRows(table, 4_711);
    assertThat(changes)
        .contains("FROM CHANGETABLE(CHANGES [TW]]O].[dbo].[it's], 4711) AS l")
        .contains("t.[c INT] = c.[c INT] AND t.[c DATE] = c.[c DATE]");
    TSql.read(changes.replace("CHANGETABLE(CHANGES [TW]]O].[dbo].[it's], 4711)", "[changes]"));
  }

  @Test
  void whatIsReadByWhoGoesOnAlongTheClusteredKey() throws Exception {
    TableDefinition table = table("TW]O", "it's", "c INT");
    TableDefinition lying = table("TW]O", "it's", "c VARCHAR", "c DATETIME", "c INT");
    var position =
        new KeyPosition(
            lying.keyColumns(), List.of("A-1", LocalDateTime.of(2027, 4, 12, 0, 0), 7L));
    String changed = new SqlServerChangeReader(dialect).changedKeys(table, 4_711);
    var rest = new Rest(position, dialect.keyIsNotIn(table, changed));
    var recording = new Recording("jdbc:sqlserver://h", columns());

    new SqlServerAdapter().reader().rest(recording.connection(), lying, rest).close();

    String text = "CAST(? COLLATE SQL_Latin1_General_CP1_CI_AS AS varchar(31))";
    String moment = "CAST(? AS datetime)";
    assertThat(recording.statements).hasSize(2);
    TSql.read(recording.statements.getFirst());
    String rows = recording.statements.getLast();
    assertThat(rows)
        .contains("WHERE [c VARCHAR] >= " + text + " AND ([c VARCHAR] > " + text)
        .contains("[c DATETIME] > " + moment + " OR ([c DATETIME] = " + moment)
        .contains("[c INT] > ?")
        .contains("AND NOT EXISTS (SELECT 1 FROM (SELECT l.[c INT] FROM CHANGETABLE(CHANGES ")
        .contains("[$changed] WHERE [$changed].[c INT] = [it's].[c INT])")
        .endsWith(" ORDER BY [c VARCHAR], [c DATETIME], [c INT]");
    TSql.read(
        rows.replace("CHANGETABLE(CHANGES [TW]]O].[dbo].[it's], 4711)", "[changes]")
            .replace(" COLLATE SQL_Latin1_General_CP1_CI_AS", ""));
  }

  /** Tables of others have such keys: their rows would not be found, and written a second time. */
  @Test
  void rowsOfATableOfOthersAreAskedForInItsOwnTypes() throws Exception {
    TableDefinition plain = table("dbo", "Change Log Entry", "c DATETIME", "c VARCHAR", "c INT");
    // The catalogue may spell them in another case.
    TableDefinition there = CatalogueNames.spelt(plain, Set.of("c datetime"), dialect.limits());
    var recording = new Recording("jdbc:sqlserver://h", columns());
    try (var keyed = new KeyedRows(recording.connection(), dialect, there)) {
      keyed.delete(List.<Object[]>of(new Object[] {LocalDateTime.of(2027, 4, 12, 0, 0), "A", 7L}));
    }
    assertThat(recording.statements.getLast())
        .isEqualTo(
            "DELETE FROM [dbo].[Change Log Entry] WHERE ([c datetime] = CAST(? AS datetime)"
                + " AND [c VARCHAR] = CAST(? COLLATE SQL_Latin1_General_CP1_CI_AS AS varchar(31))"
                + " AND [c INT] = ?)");
  }

  private static List<Map<String, Object>> columns() {
    return List.of(
        column("c VARCHAR", "varchar", 31, "SQL_Latin1_General_CP1_CI_AS"),
        column("c DATETIME", "datetime", 8, ""),
        column("c INT", "int", 4, ""));
  }

  private static Map<String, Object> column(String name, String type, int bytes, String collation) {
    return Map.of(
        "column_name", name, "base_type", type, "max_length", bytes, "collation_name", collation);
  }

  @Test
  void howATableOfOthersIsFilled() {
    TableDefinition table =
        table("x", "y", "c INT", "c DATE").named(dialect.tenantTable("A", "B", APP));
    String rows = dialect.select(table).replace("[c DATE]", "CAST(? AS date)");
    TSql.read(dialect.insertFrom(table, rows, false));
    TSql.read(dialect.insertFrom(table, "VALUES (?, ?)", false));
    String identity = dialect.insertFrom(table, rows, true);
    TSql.read(identity);
    assertThat(identity).startsWith("SET IDENTITY_INSERT").endsWith(" OFF");
  }

  @Test
  void howChangesAreWritten() {
    TableDefinition table =
        table("x", "y", "c INT", "c DATE").named(dialect.tenantTable("A", "B", APP));
    TSql.read(dialect.select(table) + dialect.whereKeys(table, 8, column -> "?"));
    TSql.read(
        "DELETE FROM "
            + dialect.quote(table.name())
            + dialect.whereKeys(table, 2, column -> "CAST(? AS datetime)"));
    TSql.read(
        dialect.addColumn(table.name(), Column.notNull("c", ColumnType.of(Kind.BIGINT)), "0"));
    assertThat(16 * dialect.keysAtOnce(16)).as("parameters of a statement").isLessThan(2_100);
    assertThat(dialect.keysAtOnce(1)).isLessThan(2_100);
  }

  @Test
  void whatIsAskedForTheExtensionsOfATenant() throws Exception {
    List<Map<String, Object>> rows =
        Stream.of(
                "timestamp",
                "App ID",
                "Name",
                "Publisher",
                "Version Major",
                "Version Minor",
                "Version Build",
                "Version Revision")
            .map(
                column ->
                    Map.<String, Object>of(
                        "name",
                        column,
                        "base_type",
                        switch (column) {
                          case "timestamp" -> "timestamp";
                          case "App ID" -> "uniqueidentifier";
                          case "Name", "Publisher" -> "nvarchar";
                          default -> "int";
                        },
                        "App ID",
                        APP.toString(),
                        "Version Minor",
                        4))
            .toList();
    var recording = new Recording("jdbc:sqlserver://h", rows);
    assertThat(InstalledApps.read(new SqlServerAdapter(), recording.connection()).orElseThrow())
        .contains(new InstalledApp(APP, null, null, "0.4.0.0"));
    assertThat(recording.statements).allSatisfy(TSql::read);
    assertThat(recording.statements.getLast())
        .isEqualTo(
            "SELECT [App ID], [Name], [Publisher], [Version Major], [Version Minor],"
                + " [Version Build], [Version Revision] FROM [dbo].[NAV App Installed App]");
  }

  @Test
  void whatTheReadersAsk() throws Exception {
    var recording =
        new Recording(
            "jdbc:sqlserver://h",
            List.of(
                Map.of(
                    "product_version",
                    "13.0.5026.0",
                    "name",
                    "c",
                    "column_name",
                    "c",
                    "base_type",
                    "int")));
    var reader = new SqlServerServerReader(dialect);
    reader.read(recording.connection());
    reader.hasDatabase(recording.connection(), "TWO");
    reader.size(recording.connection(), "TW]O");
    var schema = new SqlServerSchemaReader(dialect);
    schema.read(recording.connection(), new TableName("TW]O", "GL00100"));
    schema.exists(recording.connection(), new TableName("dbo", "GL00100"));
    schema.selfFilled(recording.connection(), new TableName("dbo", "x"));
    schema.clusteredKey(recording.connection(), new TableName("TW]O", "x"));
    assertThat(recording.statements.getLast()).contains("[TW]]O].sys.index_columns");
    schema.sizes(recording.connection(), "TW]O");
    assertThat(recording.statements.getLast())
        .contains("[TW]]O].sys.dm_db_partition_stats", "[TW]]O].sys.schemas");
    assertThat(recording.statements).hasSize(11).allSatisfy(TSql::read);
    assertThat(recording.statements.get(3)).contains("[TW]]O].sys.dm_db_partition_stats");
    assertThat(recording.parameters)
        .containsExactly(
            "TWO",
            "[TW]]O].[dbo].[GL00100]",
            "[TW]]O].[dbo].[GL00100]",
            "[TW]]O].[dbo].[GL00100]",
            "[dbo].[GL00100]",
            "[dbo].[x]",
            "[TW]]O].[dbo].[x]");
  }
}
