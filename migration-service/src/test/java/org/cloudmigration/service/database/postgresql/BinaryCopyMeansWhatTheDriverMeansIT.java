package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudmigration.service.database.postgresql.RealPostgreSql.execute;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.database.BatchRowWriter;
import org.cloudmigration.service.database.KeyPosition;
import org.cloudmigration.service.database.PackedReader;
import org.cloudmigration.service.database.PackedRows;
import org.cloudmigration.service.database.PackedWriter;
import org.cloudmigration.service.database.QueryReader;
import org.cloudmigration.service.database.ReadingVerifier;
import org.cloudmigration.service.database.Rest;
import org.cloudmigration.service.database.RowForm;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.RowStream;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TableReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes are read by queries, whole tables by COPY: both must give the same values. */
@ExtendWith(FreshPostgreSql.class)
class BinaryCopyMeansWhatTheDriverMeansIT {

  private static RealPostgreSql server;

  private final PostgreSqlAdapter adapter = new PostgreSqlAdapter();
  private final PostgreSqlDialect dialect = new PostgreSqlDialect();
  private Connection connection;

  @BeforeAll
  static void start(RealPostgreSql fresh) {
    server = fresh;
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = server.owner();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private TableDefinition table(String name, String columns) throws SQLException {
    execute(connection, "DROP TABLE IF EXISTS " + name, "CREATE TABLE " + name + columns);
    return adapter.schemaReader().read(connection, new TableName("public", name)).orElseThrow();
  }

  private static List<List<Object>> all(RowStream rows) throws SQLException {
    try (rows) {
      var found = new ArrayList<List<Object>>();
      for (Object[] row = rows.next(); row != null; row = rows.next()) {
        found.add(java.util.Arrays.asList(row));
      }
      return found;
    }
  }

  private TableDefinition oddities() throws SQLException {
    TableDefinition table =
        table(
            "oddities",
            "(id int PRIMARY KEY, n numeric(38,20), s numeric(5,2), f float8, r float4, d date,"
                + " t time, m timestamp, c char(5), v varchar(20), x text, b bytea, g uuid,"
                + " y bool, i2 int2, i8 int8)");
    execute(
        connection,
        "INSERT INTO oddities (id) VALUES (1)",
        "INSERT INTO oddities VALUES (2, 0, 1.50, '-0', 1.1, 'infinity', '24:00', 'infinity', '',"
            + " '', '', '', '00000000-0000-0000-0000-000000000000', true, 32767,"
            + " 9223372036854775807)",
        "INSERT INTO oddities VALUES (3, -0.00000000000000000001, -999.99, 'NaN', 3.4e38,"
            + " '-infinity', '00:00:00.000001', '-infinity', ' a', E'tab\\there', 'häßlich 😀',"
            + " '\\x00ff', 'feeb3504-556e-4790-b28d-a2b9ce302d81', false, -32768,"
            + " -9223372036854775808)",
        "INSERT INTO oddities VALUES (4, 123456789012345678.98765432109876543210, 10.00,"
            + " '-infinity', 1.1754944e-38, '0044-03-15 BC', '23:59:59.999999', '1753-01-01 00:00:00.003',"
            + " 'abcde', repeat('x', 20), repeat('y', 200000), repeat('z', 9000)::bytea,"
            + " 'ffffffff-ffff-ffff-ffff-ffffffffffff', true, 0, 0)",
        "INSERT INTO oddities VALUES (5, 100000000, 0.10, 5e-324, 16777217, '9999-12-31', '12:00',"
            + " '1969-12-31 23:59:59.999999', 'é', 'x', 'x', 'x',"
            + " 'feeb3504-556e-4790-b28d-a2b9ce302d81', true, 1, 1)");
    return table;
  }

  @Test
  void bothReadTheSame() throws SQLException {
    TableDefinition table = oddities();
    TableReader driver = new QueryReader(dialect);
    List<List<Object>> expected = all(driver.inKeyOrder(connection, table));

    List<List<Object>> found = all(adapter.reader().inKeyOrder(connection, table));

    assertThat(expected).hasSize(5);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(byValue(found.get(i))).isEqualTo(byValue(expected.get(i)));
    }
  }

  /** How many zeros a decimal is shown with is not its value. */
  private static Object[] byValue(List<Object> row) {
    return row.stream()
        .map(value -> value instanceof BigDecimal number ? number.stripTrailingZeros() : value)
        .toArray();
  }

  @Test
  void bothWriteTheSame() throws SQLException {
    TableDefinition table = oddities();
    execute(
        connection,
        "DROP TABLE IF EXISTS by_copy, by_driver",
        "CREATE TABLE by_copy (LIKE oddities)",
        "ALTER TABLE by_copy ALTER r TYPE float8",
        "CREATE TABLE by_driver (LIKE by_copy)");
    List<List<Object>> rows = all(adapter.reader().inKeyOrder(connection, table));
    write(rows, named(table, "by_copy"), true);
    write(rows, named(table, "by_driver"), false);

    assertThat(different("by_copy", "by_driver")).isZero();
    assertThat(different("by_driver", "by_copy")).isZero();
  }

  @Test
  void rowsThatAreHandedOnArriveAsTheirConvertedValues() throws SQLException {
    TableDefinition table = oddities();
    // Its first row is empty but for the key.
    execute(connection, "INSERT INTO oddities VALUES (6, -7.5, 0, 'NaN', '-0')");
    var byValues = new StagingConversion(table, new TableName("public", "by_values"));
    var handedOn = new StagingConversion(table, new TableName("public", "handed_on"));
    execute(
        connection,
        "DROP TABLE IF EXISTS by_values, handed_on",
        dialect.createTable(byValues.target()),
        dialect.createTable(handedOn.target()));
    List<Object[]> values = new ArrayList<>();
    var hash = new RowHash();
    TableDigest expected = TableDigest.EMPTY;
    for (List<Object> row : all(adapter.reader().inKeyOrder(connection, table))) {
      Object[] converted = row.toArray();
      byValues.convert(converted);
      values.add(converted);
      expected = hash.fold(expected, converted);
    }
    write(values.stream().map(java.util.Arrays::asList).toList(), byValues.target(), true);

    assertThat(handOn(table, handedOn)).isEqualTo(expected);

    assertThat(different("handed_on", "by_values")).isZero();
    assertThat(different("by_values", "handed_on")).isZero();
    assertThat(adapter.verifier().digest(connection, handedOn.target(), () -> {}))
        .isEqualTo(expected);
    assertThat(
            new ReadingVerifier(adapter.reader()).digest(connection, handedOn.target(), () -> {}))
        .isEqualTo(expected);
  }

  private TableDigest handOn(TableDefinition table, StagingConversion conversion)
      throws SQLException {
    PackedReader reader = adapter.reader().packed().orElseThrow();
    var form = new RowForm();
    TableDigest digest = TableDigest.EMPTY;
    try (Connection other = server.owner();
        PackedRows rows = reader.rows(other, table, Optional.empty());
        PackedWriter writer = adapter.loader().packed(connection, conversion).orElseThrow()) {
      for (byte[] row = rows.next(); row != null; row = rows.next()) {
        writer.add(row, form);
        digest = form.addedTo(digest);
      }
      writer.flush();
    }
    return digest;
  }

  private static TableDefinition named(TableDefinition table, String name) {
    return new TableDefinition(new TableName("public", name), table.columns(), table.key());
  }

  private void write(List<List<Object>> rows, TableDefinition to, boolean copy)
      throws SQLException {
    try (RowWriter writer =
        copy
            ? adapter.loader().into(connection, to)
            : new BatchRowWriter(connection, dialect, to)) {
      for (List<Object> row : rows) {
        writer.add(row.toArray());
      }
      writer.flush();
    }
  }

  private long different(String one, String other) throws SQLException {
    String sql =
        "SELECT count(*) FROM (SELECT o::text FROM %s o EXCEPT SELECT p::text FROM %s p) d";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.formatted(one, other))) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void rowsBehindAnyKeyAreThoseThatFollowIt() throws SQLException {
    TableDefinition table =
        table(
            "keyed",
            "(c char(5), v varchar(20), d timestamp, n numeric(9,2), b bytea, g uuid, y bool,"
                + " PRIMARY KEY (c, v, d, n, b, g, y))");
    execute(
        connection,
        "INSERT INTO keyed SELECT chr(97 + i % 3), CASE i % 4 WHEN 0 THEN '' WHEN 1 THEN"
            + " E'it''s \\\\ \"x\"' WHEN 2 THEN 'é' ELSE 'Z' END,"
            + " timestamp '2026-01-01' + i % 2 * interval '1 microsecond', i % 5 / 100.0,"
            + " decode(lpad(to_hex(i % 6), 2, '0'), 'hex'), md5((i % 7)::text)::uuid, i % 2 = 0"
            + " FROM generate_series(1, 400) i ON CONFLICT DO NOTHING");
    for (TableReader reader : List.of(adapter.reader(), new QueryReader(dialect))) {
      List<List<Object>> ordered = all(adapter.reader().inKeyOrder(connection, table));
      assertThat(ordered).hasSizeGreaterThan(300);
      for (int i = 0; i < ordered.size(); i += 37) {
        var position = KeyPosition.of(table, ordered.get(i).toArray());
        var stored = KeyPosition.parse(table, position.text());
        List<List<Object>> rest = all(reader.rest(connection, table, Rest.behind(stored)));
        assertThat(rest).as("behind row %d", i).hasSize(ordered.size() - i - 1);
      }
    }
  }

  @Test
  void aNumberThatDoesNotFitIsRefusedAndNeverCutOff() throws SQLException {
    TableDefinition table = table("narrow", "(id int PRIMARY KEY, s int2)");
    try (RowWriter writer = adapter.loader().into(connection, table)) {
      assertThatThrownBy(() -> writer.add(new Object[] {1L, 65_537L}))
          .hasMessageContaining("65537");
    }
    try (RowWriter writer = adapter.loader().into(connection, table)) {
      assertThatThrownBy(() -> writer.add(new Object[] {1L << 32, 1L}))
          .hasMessageContaining("4294967296");
    }
  }

  /** So that whoever knows the row can refuse it. */
  @Test
  void whatIsNoDecimalIsReadAsSuch() throws SQLException {
    TableDefinition table = table("not_a_number", "(n numeric(9,2))");
    execute(connection, "INSERT INTO not_a_number VALUES ('NaN')");
    for (TableReader reader : List.of(adapter.reader(), new QueryReader(dialect))) {
      assertThat(all(reader.unordered(connection, table))).containsExactly(List.of(Double.NaN));
    }
  }
}
