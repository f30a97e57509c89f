package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cloudmigration.service.database.postgresql.RealPostgreSql.ask;
import static org.cloudmigration.service.database.postgresql.RealPostgreSql.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.ServerFacts.ChangeTracking;
import org.cloudmigration.service.database.ServerFacts.Right;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A login that was given the script's rights can do all that a source is asked, and no more. */
@ExtendWith(FreshPostgreSql.class)
class ServerIsReadWithFewRightsIT {

  private static final String LOGIN = "mi\"g'ration";
  private static final String PASSWORD = "h;u'sh{}\" &%";

  private static final TableDefinition TABLE =
      new TableDefinition(
          new TableName("TW\"O", "RM00101"),
          List.of(
              Column.notNull("CUSTNMBR", ColumnType.of(Kind.CHAR, 15)),
              Column.notNull("CUSTNAME", ColumnType.of(Kind.VARCHAR, 65))),
          List.of("CUSTNMBR"));

  private static RealPostgreSql server;

  private final PostgreSqlAdapter adapter = new PostgreSqlAdapter();

  @BeforeAll
  static void start(RealPostgreSql fresh) throws Exception {
    server = fresh;
    var dialect = new PostgreSqlDialect();
    try (Connection owner = server.owner()) {
      execute(
          owner,
          "CREATE ROLE "
              + dialect.quote(LOGIN)
              + " LOGIN PASSWORD "
              + PostgreSqlDialect.literal(PASSWORD),
          "CREATE SCHEMA " + dialect.quote("TW\"O"),
          "CREATE SCHEMA secret",
          "CREATE TABLE secret.salaries (id int PRIMARY KEY)",
          dialect.createTable(TABLE),
          "INSERT INTO "
              + dialect.quote(TABLE.name())
              + " SELECT 'C' || n, 'Name' FROM generate_series(1, 2000) n",
          script());
    }
  }

  private static String script() {
    return new PostgreSqlAdapter().footprint().leastPrivilegeScript(LOGIN, List.of("TW\"O"));
  }

  @Test
  void theScriptIsEnoughToReadASource() throws SQLException {
    List<DatabaseObject> objects = adapter.footprint().inSource(List.of(TABLE));
    try (DatabasePool pool = adapter.open(server.location(LOGIN, PASSWORD), 2);
        Connection login = pool.connection();
        Connection owner = server.owner()) {
      ServerFacts before = adapter.serverReader().read(login);
      assertThat(before.rights())
          .containsExactlyInAnyOrder(Right.READ_CATALOGUE, Right.READ_TABLES);
      assertThat(before.changeTracking()).isEqualTo(new ChangeTracking(true, false, 0));
      for (DatabaseObject object : objects) {
        execute(owner, object.creation());
      }
      execute(owner, script(), script());

      ServerFacts facts = adapter.serverReader().read(login);
      assertThat(facts.product()).isEqualTo("PostgreSQL");
      assertThat(facts.majorVersion()).isGreaterThanOrEqualTo(13);
      assertThat(facts.version()).startsWith(facts.majorVersion() + ".");
      assertThat(facts.database()).isEqualTo("postgres");
      assertThat(facts.login()).isEqualTo(LOGIN);
      assertThat(facts.encrypted()).isFalse();
      assertThat(facts.changeTracking()).isEqualTo(new ChangeTracking(true, true, 3));
      assertThat(facts.rights())
          .containsExactlyInAnyOrder(Right.READ_CATALOGUE, Right.READ_TABLES, Right.READ_CHANGES);

      assertThat(adapter.schemaReader().read(login, TABLE.name())).contains(TABLE);
      assertThat(adapter.changeReader().begin(login, TABLE.name()).marker()).isNotBlank();
      login.rollback();
      login.setAutoCommit(true);
      assertThat(ask(login, "SELECT cloudmigration.current_version()")).hasSize(1);
      assertThat(ask(login, "SELECT cloudmigration.min_valid_version('TW\"O', 'RM00101')"))
          .doesNotContain("null");
      execute(login, "SELECT cloudmigration.clean_up()");
      for (DatabaseObject object : objects) {
        assertThat(ask(login, object.presence())).as(object.name()).containsExactly("t");
      }
      assertThatThrownBy(() -> execute(login, "SELECT * FROM secret.salaries"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> execute(login, "DELETE FROM cloudmigration.change_log"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(
              () -> execute(login, "DELETE FROM " + adapter.dialect().quote(TABLE.name())))
          .isInstanceOf(SQLException.class);
      for (DatabaseObject object : objects.reversed()) {
        execute(owner, object.removal());
      }
    }
  }

  @Test
  void databasesAreSchemasAndHaveASize() throws SQLException {
    try (DatabasePool pool = adapter.open(server.location(LOGIN, PASSWORD), 1);
        Connection login = pool.connection()) {
      var reader = adapter.serverReader();
      assertThat(reader.hasDatabase(login, "TW\"O")).isTrue();
      assertThat(reader.hasDatabase(login, "tw\"o")).isFalse();
      assertThat(reader.hasDatabase(login, "")).isFalse();
      assertThat(reader.size(login, "TW\"O").getAsLong()).isBetween(50_000L, 5_000_000L);
      assertThat(reader.size(login, "nowhere")).hasValue(0);
    }
  }

  @Test
  void theOwnerMayDoEverything() throws SQLException {
    try (Connection owner = server.owner()) {
      assertThat(adapter.serverReader().read(owner).rights())
          .containsExactlyInAnyOrder(Right.values());
    }
  }

  @Test
  void aLoginWithoutRightsDoesNotPassForOne() throws SQLException {
    try (Connection owner = server.owner()) {
      execute(owner, "CREATE ROLE stranger LOGIN PASSWORD 'hush'");
    }
    try (DatabasePool pool = adapter.open(server.location("stranger", "hush"), 1);
        Connection login = pool.connection()) {
      assertThat(adapter.serverReader().read(login).rights()).containsExactly(Right.READ_CATALOGUE);
    }
  }

  @Test
  void theScriptStopsWhereTheLoginIsMissing() throws SQLException {
    String script = adapter.footprint().leastPrivilegeScript("nobody", List.of("TW\"O"));
    try (Connection owner = server.owner()) {
      assertThatThrownBy(() -> execute(owner, script)).hasMessageContaining("Make the login first");
    }
  }

  @Test
  void noNameBreaksOutOfTheScript() throws SQLException {
    try (Connection owner = server.owner()) {
      for (String name : List.of("a$do$b", "x\n; DROP SCHEMA secret CASCADE; --", "\\'", "%s")) {
        execute(owner, "CREATE ROLE " + adapter.dialect().quote(name));
        execute(owner, "CREATE SCHEMA " + adapter.dialect().quote(name));
        execute(owner, adapter.footprint().leastPrivilegeScript(name, List.of(name)));
        assertThat(adapter.serverReader().hasDatabase(owner, "secret")).isTrue();
      }
    }
  }
}
