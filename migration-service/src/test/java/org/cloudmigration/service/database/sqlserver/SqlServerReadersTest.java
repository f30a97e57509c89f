package org.cloudmigration.service.database.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.ServerFacts.ChangeTracking;
import org.cloudmigration.service.database.ServerFacts.Right;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlServerReadersTest {

  private static final TableName TABLE = new TableName("TWO", "GL00100");

  private final SqlServerDialect dialect = new SqlServerDialect();

  private ServerFacts facts(String url, Map<String, Object> values) throws SQLException {
    var row = new HashMap<String, Object>(Map.of("product_version", "13.0.5026.0"));
    row.putAll(values);
    return new SqlServerServerReader(dialect).read(new Recording(url, List.of(row)).connection());
  }

  @Test
  void aServerTellsWhatItIs() throws SQLException {
    ServerFacts facts =
        facts(
            "jdbc:sqlserver://h;encrypt=true;trustServerCertificate=false",
            Map.of(
                "edition_name",
                "Standard Edition (64-bit)",
                "engine_edition",
                2,
                "database_name",
                "DYNAMICS",
                "compatibility_level",
                130,
                "login_name",
                "mig",
                "read_tables",
                1));
    assertThat(facts.product()).isEqualTo("Microsoft SQL Server");
    assertThat(facts.majorVersion()).isEqualTo(13);
    assertThat(facts.edition()).isEqualTo("Standard Edition (64-bit)");
    assertThat(facts.compatibilityLevel()).isEqualTo(130);
    assertThat(facts.database()).isEqualTo("DYNAMICS");
    assertThat(facts.login()).isEqualTo("mig");
    assertThat(facts.encrypted()).isTrue();
    assertThat(facts.rights()).containsExactly(Right.READ_TABLES);
    assertThat(facts.changeTracking()).isEqualTo(new ChangeTracking(true, false, 0));
  }

  @Test
  void azureSqlIsTold() throws SQLException {
    assertThat(facts("jdbc:sqlserver://h", Map.of("engine_edition", 5)).product())
        .isEqualTo("Azure SQL Database");
  }

  @ParameterizedTest
  @CsvSource({"3, DAYS, 3", "71, HOURS, 2", "72, HOURS, 3", "4320, MINUTES, 3", "1, MINUTES, 0"})
  void theRetentionIsCountedInWholeDays(int period, String unit, int days) throws SQLException {
    ServerFacts facts =
        facts(
            "jdbc:sqlserver://h",
            Map.of("retention_period", period, "retention_period_units_desc", unit));
    assertThat(facts.changeTracking()).isEqualTo(new ChangeTracking(true, true, days));
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:sqlserver://h;encrypt=true, true",
    "jdbc:sqlserver://h;Encrypt=True;x=y, true",
    "jdbc:sqlserver://h;encrypt=false, false",
    "jdbc:sqlserver://h, false",
    ", false"
  })
  void aConnectionCountsAsEncryptedOnlyIfItMustBe(String url, boolean encrypted)
      throws SQLException {
    assertThat(facts(url, Map.of()).encrypted()).isEqualTo(encrypted);
  }

  @Test
  void writingNeedsAllThreeRights() throws SQLException {
    Map<String, Object> two = Map.of("insert_rows", 1, "update_rows", 1);
    assertThat(facts("", two).rights()).isEmpty();
    Map<String, Object> three = Map.of("insert_rows", 1, "update_rows", 1, "delete_rows", 1);
    assertThat(facts("", three).rights()).containsExactly(Right.WRITE_TABLES);
    Map<String, Object> creating =
        Map.of("create_table", 1, "create_schema", 1, "create_procedure", 1, "alter_database", 1);
    assertThat(facts("", creating).rights())
        .containsExactlyInAnyOrder(Right.CREATE_OBJECTS, Right.ALTER_DATABASE);
    assertThat(facts("", Map.of("read_changes", 1, "read_catalogue", 1)).rights())
        .containsExactlyInAnyOrder(Right.READ_CHANGES, Right.READ_CATALOGUE);
  }

  @Test
  void aDatabaseIsThereIfItHasANumber() throws SQLException {
    var reader = new SqlServerServerReader(dialect);
    assertThat(reader.hasDatabase(one(Map.of("id", 7)).connection(), "TWO")).isTrue();
    assertThat(reader.hasDatabase(one(Map.of()).connection(), "TWO")).isFalse();
  }

  private static Recording one(Map<String, Object> row) {
    return new Recording("", List.of(row));
  }

  @Test
  void aSizeIsGoneWithoutWhereTheLoginMayNotAsk() throws SQLException {
    var reader = new SqlServerServerReader(dialect);
    assertThat(reader.size(one(Map.of("bytes", 8192L)).connection(), "TWO")).hasValue(8192);
    var denied = new SQLException("VIEW DATABASE STATE permission denied", "S0001", 262);
    assertThat(reader.size(one(Map.of()).failing(denied).connection(), "TWO")).isEmpty();
    var cut = new SQLException("cut", "08S01", 0);
    assertThatThrownBy(() -> reader.size(one(Map.of()).failing(cut).connection(), "TWO"))
        .isSameAs(cut);
  }

  private Column column(String base, int bytes, int precision, int scale) throws SQLException {
    var row = new HashMap<String, Object>();
    row.put("name", "c");
    row.put("base_type", base);
    row.put("declared_type", "hierarchyid");
    row.put("max_length", bytes);
    row.put("precision", precision);
    row.put("scale", scale);
    TableDefinition table =
        new SqlServerSchemaReader(dialect).read(one(row).connection(), TABLE).orElseThrow();
    assertThat(table.key()).containsExactly("c");
    return table.columns().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "char, 15, 0, 0, CHAR, 15, 0",
    "nchar, 30, 0, 0, CHAR, 15, 0",
    "varchar, 8000, 0, 0, VARCHAR, 8000, 0",
    "varchar, -1, 0, 0, TEXT, 0, 0",
    "nvarchar, 60, 0, 0, VARCHAR, 30, 0",
    "nvarchar, -1, 0, 0, TEXT, 0, 0",
    "text, 16, 0, 0, TEXT, 0, 0",
    "ntext, 16, 0, 0, TEXT, 0, 0",
    "bit, 1, 1, 0, BIT, 0, 0",
    "tinyint, 1, 3, 0, TINYINT, 0, 0",
    "smallint, 2, 5, 0, SMALLINT, 0, 0",
    "int, 4, 10, 0, INT, 0, 0",
    "bigint, 8, 19, 0, BIGINT, 0, 0",
    "numeric, 13, 19, 5, DECIMAL, 19, 5",
    "decimal, 17, 38, 20, DECIMAL, 38, 20",
    "money, 8, 19, 4, DECIMAL, 19, 4",
    "smallmoney, 4, 10, 4, DECIMAL, 10, 4",
    "float, 8, 53, 0, FLOAT, 0, 0",
    "real, 4, 24, 0, FLOAT, 0, 0",
    "date, 3, 10, 0, DATE, 0, 0",
    "time, 5, 16, 7, TIME, 0, 7",
    "smalldatetime, 4, 16, 0, DATETIME, 0, 0",
    "datetime, 8, 23, 3, DATETIME, 0, 3",
    "datetime2, 8, 27, 7, DATETIME, 0, 7",
    "uniqueidentifier, 16, 0, 0, UNIQUEIDENTIFIER, 0, 0",
    "binary, 4, 0, 0, VARBINARY, 4, 0",
    "varbinary, -1, 0, 0, VARBINARY, 0, 0",
    "image, 16, 0, 0, VARBINARY, 0, 0"
  })
  void everyTypeOfGpSlAndBcHasAKind(
      String base, int bytes, int precision, int scale, Kind kind, int length, int digits)
      throws SQLException {
    Column column = column(base, bytes, precision, scale);
    assertThat(column.type()).isEqualTo(new ColumnType(kind, length, digits));
    assertThat(column.generated()).isFalse();
    assertThat(dialect.render(column.type())).isNotBlank();
  }

  @Test
  void rowversionIsTheServersOwn() throws SQLException {
    assertThat(column("timestamp", 8, 0, 0).generated()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"xml", "sql_variant", "datetimeoffset", "''", "json"})
  void aTypeWithoutAPlaceInATenantIsNamed(String base) {
    assertThatThrownBy(() -> column(base.isEmpty() ? null : base, 1, 0, 0))
        .isInstanceOf(ColumnNotSupportedException.class)
        .hasMessage("Column c of table TWO.GL00100 has the type hierarchyid.");
  }

  @Test
  void aTableThatIsNotThereIsNone() throws SQLException {
    var nothing = new Recording("", List.of());
    var reader = new SqlServerSchemaReader(dialect);
    assertThat(reader.exists(nothing.connection(), TABLE)).isFalse();
    assertThat(reader.read(nothing.connection(), TABLE)).isEmpty();
  }

  /** Closing alone fetches all rows that are left: hours for whoever stops a run. */
  @Test
  void whoStopsReadingDoesNotWaitForTheRest() throws SQLException {
    var table =
        new TableDefinition(
            TABLE, List.of(Column.notNull("a", ColumnType.of(Kind.INT))), List.of());
    var given = new Recording("", List.of(Map.of("1", 1L), Map.of("1", 2L)));
    try (RowStream rows = new SqlServerAdapter().reader().unordered(given.connection(), table)) {
      assertThat(rows.next()).isNotNull();
    }
    assertThat(given.ends).containsExactly("cancel", "close");
    given.ends.clear();
    try (RowStream rows = new SqlServerAdapter().reader().unordered(given.connection(), table)) {
      assertThat(List.of(rows.next(), rows.next())).hasSize(2);
      assertThat(rows.next()).isNull();
    }
    assertThat(given.ends).as("nothing is left").containsExactly("close");
  }

  @Test
  void anIndexThatDescendsIsNoOrderToReadIn() throws SQLException {
    var reader = new SqlServerSchemaReader(dialect);
    Map<String, Object> up = Map.of("column_name", "TRXDATE", "is_descending", false);
    Map<String, Object> down = Map.of("column_name", "JRNENTRY", "is_descending", true);
    assertThat(reader.clusteredKey(one(up).connection(), TABLE)).containsExactly("TRXDATE");
    var mixed = new Recording("", List.of(up, down));
    assertThat(reader.clusteredKey(mixed.connection(), TABLE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"90, 1, PT90M", "36, 2, PT36H", "3, 3, PT72H"})
  void howLongChangesAreKeptIsToldInItsUnit(long kept, int unit, Duration time) throws Exception {
    var reader = new SqlServerChangeReader(dialect);
    var server = new Recording("", List.of(Map.of("kept", kept, "unit_no", unit)));
    assertThat(reader.retention(server.connection())).contains(time);
    assertThat(reader.retention(new Recording("", List.of()).connection())).isEmpty();
  }
}
