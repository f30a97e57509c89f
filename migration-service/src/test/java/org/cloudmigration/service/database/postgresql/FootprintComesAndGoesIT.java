package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.database.postgresql.RealPostgreSql.ask;
import static org.cloudmigration.service.database.postgresql.RealPostgreSql.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.PresenceQuery;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is made in a source can be made twice, taken away twice, and leaves nothing behind. */
@ExtendWith(FreshPostgreSql.class)
class FootprintComesAndGoesIT {

  private static final List<String> NASTY =
      List.of("GL00100", "a\"b", "it's", "back\\slash", "$do$;x", "%s %n", "Größe 漢", "a.b");

  private static final String EVERYTHING =
      """
      SELECT 'relation ' || relname FROM pg_class
       WHERE relnamespace::regnamespace::text NOT LIKE 'pg\\_%'
         AND relnamespace::regnamespace::text <> 'information_schema'
      UNION ALL SELECT 'function ' || proname FROM pg_proc
       WHERE pronamespace::regnamespace::text NOT LIKE 'pg\\_%'
         AND pronamespace::regnamespace::text <> 'information_schema'
      UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger
      UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'
      """;

  private static RealPostgreSql server;

  private final PostgreSqlDialect dialect = new PostgreSqlDialect();
  private final PostgreSqlFootprint footprint = new PostgreSqlFootprint(dialect);
  private Connection owner;

  @BeforeAll
  static void start(RealPostgreSql fresh) {
    server = fresh;
  }

  @BeforeEach
  void connect() throws SQLException {
    owner = server.owner();
  }

  @AfterEach
  void disconnect() throws SQLException {
    owner.close();
  }

  private static TableDefinition table(String schema, String name, List<String> key) {
    return new TableDefinition(
        new TableName(schema, name),
        List.of(
            Column.notNull(name, ColumnType.of(Kind.INT)),
            Column.notNull("value", ColumnType.of(Kind.TEXT))),
        key);
  }

  private List<TableDefinition> nastyTables() throws SQLException {
    var tables = new ArrayList<TableDefinition>();
    for (String name : NASTY) {
      execute(owner, "DROP SCHEMA IF EXISTS " + dialect.quote(name) + " CASCADE");
      execute(owner, "CREATE SCHEMA " + dialect.quote(name));
      tables.add(table(name, name, List.of(name)));
      tables.add(table(name, "heap", List.of()));
    }
    for (TableDefinition table : tables) {
      execute(owner, dialect.createTable(table));
    }
    return tables;
  }

  private List<Boolean> presence(List<DatabaseObject> objects) throws SQLException {
    var there = new ArrayList<Boolean>();
    for (DatabaseObject object : objects) {
      List<String> row = ask(owner, object.presence());
      assertThat(row).as(object.name()).hasSize(1);
      there.add(row.getFirst().equals("t"));
    }
    return there;
  }

  private void make(List<DatabaseObject> objects) throws SQLException {
    for (List<DatabaseObject> batch : PresenceQuery.batches(objects)) {
      for (DatabaseObject object : PresenceQuery.missing(owner, batch)) {
        execute(owner, object.creation());
      }
      assertThat(PresenceQuery.missing(owner, batch)).isEmpty();
    }
  }

  private void remove(List<DatabaseObject> objects) throws SQLException {
    for (DatabaseObject object : objects.reversed()) {
      execute(owner, object.removal());
    }
  }

  @Test
  void aSourceIsAsItWasWhateverItsTablesAreCalled() throws SQLException {
    List<TableDefinition> tables = nastyTables();
    List<String> before = ask(owner, EVERYTHING);
    List<DatabaseObject> objects = footprint.inSource(tables);
    make(objects);
    assertThat(presence(objects)).containsOnly(true);
    make(objects);
    for (TableDefinition table : tables) {
      execute(owner, "INSERT INTO " + dialect.quote(table.name()) + " VALUES (1, 'a')");
    }
    assertThat(ask(owner, "SELECT table_name, key FROM cloudmigration.change_log"))
        .hasSameSizeAs(NASTY)
        .contains("a\"b {\"a\\\"b\": 1}", "back\\slash {\"back\\\\slash\": 1}");
    remove(objects);
    assertThat(ask(owner, EVERYTHING)).containsExactlyInAnyOrderElementsOf(before);
    remove(objects);
    for (TableDefinition table : tables) {
      execute(owner, "INSERT INTO " + dialect.quote(table.name()) + " VALUES (2, 'a')");
    }
  }

  @Test
  void removingWorksAfterTheTablesAreGone() throws SQLException {
    List<DatabaseObject> objects = footprint.inSource(nastyTables());
    make(objects);
    for (String name : NASTY) {
      execute(owner, "DROP SCHEMA " + dialect.quote(name) + " CASCADE");
    }
    remove(objects);
    assertThat(ask(owner, EVERYTHING)).noneMatch(name -> name.contains("cloudmigration"));
  }

  @Test
  void everyObjectTellsWhatItIsFor() {
    List<TableDefinition> tables = List.of(table("TWO", "GL00100", List.of("GL00100")));
    assertThat(footprint.inSource(tables))
        .allSatisfy(
            object -> {
              assertThat(object.purpose()).endsWith(".").hasSizeGreaterThan(30);
              assertThat(object.kind()).isNotBlank();
              assertThat(object.name()).isNotBlank();
              assertThat(object.database()).isIn("cloudmigration", "TWO");
            });
    assertThat(footprint.inSource(List.of())).isEqualTo(PostgreSqlChangeLog.objects());
  }

  @Test
  void aTenantGetsItsStateTable() throws SQLException {
    List<DatabaseObject> objects = footprint.inTenant();
    make(objects);
    execute(owner, objects.getFirst().creation());
    assertThat(presence(objects)).containsOnly(true);
    assertThat(ask(owner, "SELECT count(*) FROM \"$migration$state\"")).containsExactly("0");
    remove(objects);
    remove(objects);
    assertThat(presence(objects)).containsOnly(false);
  }
}
