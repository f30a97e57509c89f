package org.cloudmigration.service.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.database.postgresql.RealPostgreSql.ask;
import static org.cloudmigration.service.database.postgresql.RealPostgreSql.execute;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Versions follow the order of commits, not the order in which transactions began. */
@ExtendWith(FreshPostgreSql.class)
class ChangeLogMissesNothingIT {

  private static final TableDefinition TABLE =
      new TableDefinition(
          new TableName("TWO", "Item"),
          List.of(
              Column.notNull("No_", ColumnType.of(Kind.INT)),
              Column.notNull("Quantity", ColumnType.of(Kind.INT))),
          List.of("No_"));

  private static RealPostgreSql server;

  private final PostgreSqlFootprint footprint = new PostgreSqlFootprint(new PostgreSqlDialect());
  private Connection owner;
  private Connection other;

  @BeforeAll
  static void start(RealPostgreSql fresh) {
    server = fresh;
  }

  @BeforeEach
  void track() throws SQLException {
    owner = server.owner();
    other = server.owner();
    execute(owner, "CREATE SCHEMA \"TWO\"", new PostgreSqlDialect().createTable(TABLE));
    for (DatabaseObject object : footprint.inSource(List.of(TABLE))) {
      execute(owner, object.creation());
    }
  }

  @AfterEach
  void forget() throws SQLException {
    other.close();
    execute(owner, "DROP SCHEMA \"TWO\" CASCADE", "DROP SCHEMA cloudmigration CASCADE");
    owner.close();
  }

  private static String insert(int number) {
    return "INSERT INTO \"TWO\".\"Item\" VALUES (%d, 0)".formatted(number);
  }

  private long version() throws SQLException {
    return Long.parseLong(ask(owner, "SELECT cloudmigration.current_version()").getFirst());
  }

  /** {@code null} if the changes are not known. */
  private String minValid() throws SQLException {
    return ask(owner, "SELECT cloudmigration.min_valid_version('TWO', 'Item')").getFirst();
  }

  private List<String> changes(long since) throws SQLException {
    return ask(
        owner,
        "SELECT operation, key ->> 'No_' FROM cloudmigration.changes('TWO', 'Item', "
            + since
            + ") ORDER BY 2");
  }

  @Test
  void aTransactionThatCommitsLateIsToldLater() throws SQLException {
    long start = version();
    other.setAutoCommit(false);
    execute(other, insert(1));
    execute(owner, insert(2));
    long meanwhile = version();
    assertThat(changes(start)).containsExactly("I 2");
    other.commit();
    assertThat(changes(meanwhile)).contains("I 1");
    long after = version();
    assertThat(after).isGreaterThan(meanwhile);
    assertThat(changes(after)).isEmpty();
  }

  @Test
  void aVersionFromBeforeTheTriggersIsNotValid() throws SQLException {
    long start = version();
    List<DatabaseObject> objects = footprint.inSource(List.of(TABLE));
    execute(owner, objects.getLast().removal());
    assertThat(minValid()).isEqualTo("null");
    execute(owner, objects.getLast().creation());
    assertThat(Long.parseLong(minValid())).isGreaterThan(start);
    assertThat(version()).isGreaterThanOrEqualTo(Long.parseLong(minValid()));
  }

  @Test
  void triggersThatWereAwayForAWhileAreNotTrusted() throws SQLException {
    for (DatabaseObject object : footprint.inSource(List.of(TABLE))) {
      if (object.kind().equals("Trigger")) {
        execute(owner, object.removal(), insert(object.name().length()), object.creation());
        assertThat(minValid()).isEqualTo("null");
      }
    }
    DatabaseObject row = footprint.inSource(List.of(TABLE)).getLast();
    assertThat(ask(owner, row.presence())).containsExactly("f");
    execute(owner, row.creation());
    assertThat(minValid()).isNotEqualTo("null");
    execute(owner, "ALTER TABLE \"TWO\".\"Item\" DISABLE TRIGGER cloudmigration_changes");
    assertThat(minValid()).isEqualTo("null");
  }

  @Test
  void whatIsCleanedUpMakesEarlierVersionsInvalid() throws SQLException {
    long start = version();
    execute(owner, insert(1), insert(2));
    long later = version();
    String age = "UPDATE cloudmigration.change_log SET changed_at = now() - interval '%s'";
    execute(owner, age.formatted("71 hours"), "SELECT cloudmigration.clean_up()");
    assertThat(changes(start)).hasSize(2);
    assertThat(Long.parseLong(minValid())).isLessThanOrEqualTo(start);
    execute(owner, age.formatted("73 hours"), "SELECT cloudmigration.clean_up()");
    assertThat(changes(start)).isEmpty();
    assertThat(Long.parseLong(minValid())).isGreaterThan(start).isLessThanOrEqualTo(later);
  }

  @Test
  void changesThatReplicationBringsAreTold() throws SQLException {
    long start = version();
    execute(other, "SET session_replication_role = replica", insert(1));
    assertThat(changes(start)).containsExactly("I 1");
  }

  @Test
  void usersOfTheSourceNeedNoNewRights() throws SQLException {
    execute(owner, "CREATE ROLE clerk", "GRANT USAGE ON SCHEMA \"TWO\" TO clerk");
    execute(owner, "GRANT ALL ON \"TWO\".\"Item\" TO clerk");
    long start = version();
    execute(other, "SET ROLE clerk", insert(1), "TRUNCATE \"TWO\".\"Item\"");
    assertThat(changes(start)).containsExactly("I 1");
    execute(owner, "DROP OWNED BY clerk", "DROP ROLE clerk");
  }

  @Test
  void aReplicaThatFollowsBusyWritersEndsEqual() throws Exception {
    Map<String, String> replica = new TreeMap<>();
    long synced = version();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writers =
          IntStream.range(0, 4).<Future<?>>mapToObj(i -> threads.submit(() -> write(i))).toList();
      while (!writers.stream().allMatch(Future::isDone)) {
        synced = follow(replica, synced);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    follow(replica, synced);
    List<String> source = ask(owner, "SELECT * FROM \"TWO\".\"Item\" ORDER BY \"No_\"::text");
    assertThat(source).isNotEmpty();
    assertThat(replica.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).sorted())
        .containsExactlyInAnyOrderElementsOf(source);
  }

  /** Short and long transactions, each on rows of its own and on shared ones. */
  private static Void write(int seed) throws SQLException {
    var random = new Random(seed);
    try (Connection connection = server.owner()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < 120; i++) {
        for (int n = random.nextInt(4); n >= 0; n--) {
          int number = seed * 20 + random.nextInt(20);
          execute(
              connection,
              "INSERT INTO \"TWO\".\"Item\" VALUES (%d, %d) ON CONFLICT (\"No_\")"
                      .formatted(number, i)
                  + " DO UPDATE SET \"Quantity\" = excluded.\"Quantity\"",
              "SELECT pg_sleep(" + random.nextInt(3) / 1000.0 + ")");
          if (random.nextInt(3) == 0) {
            execute(connection, "DELETE FROM \"TWO\".\"Item\" WHERE \"No_\" = " + number);
          }
        }
        if (random.nextInt(5) == 0) {
          connection.rollback();
        } else {
          connection.commit();
        }
      }
    }
    return null;
  }

  /** One delta run: version and changes in one snapshot. */
  private long follow(Map<String, String> replica, long since) throws SQLException {
    other.setAutoCommit(false);
    other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    String changed =
        "SELECT c.key ->> 'No_', i.\"Quantity\", cloudmigration.current_version()"
            + " FROM (SELECT 1) one LEFT JOIN cloudmigration.changes('TWO', 'Item', %d) c ON true"
            + " LEFT JOIN \"TWO\".\"Item\" i ON i.\"No_\" = (c.key ->> 'No_')::int";
    try (Statement select = other.createStatement();
        ResultSet rows = select.executeQuery(changed.formatted(since))) {
      long version = since;
      while (rows.next()) {
        version = rows.getLong(3);
        String key = rows.getString(1);
        if (key != null && rows.getString(2) == null) {
          replica.remove(key);
        } else if (key != null) {
          replica.put(key, rows.getString(2));
        }
      }
      return version;
    } finally {
      other.rollback();
    }
  }
}
