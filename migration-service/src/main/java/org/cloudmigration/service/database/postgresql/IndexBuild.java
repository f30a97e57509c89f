package org.cloudmigration.service.database.postgresql;

import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cloudmigration.service.database.KeyBuild;
import org.cloudmigration.service.database.TableDefinition;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Builds a unique index, which lets others read, and makes it the primary key in the end. All of it
 * is one transaction.
 */
final class IndexBuild implements KeyBuild {

  private static final String INDEX =
      "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
          + " WHERE i.indrelid = to_regclass(?) AND i.indisunique";

  private static final String PROGRESS =
      "SELECT concat(phase, lockers_done, blocks_done, tuples_done)"
          + " FROM pg_stat_progress_create_index WHERE pid = %d";

  private final Connection builder;
  private final PostgreSqlDialect dialect;
  private final String table;
  private final Statement statement;
  private final FutureTask<Boolean> index;

  private IndexBuild(Connection builder, PostgreSqlDialect dialect, TableDefinition table)
      throws SQLException {
    this.builder = builder;
    this.dialect = dialect;
    this.table = dialect.quote(table.name());
    statement = builder.createStatement();
    String sql = "CREATE UNIQUE INDEX ON %s (%s)".formatted(this.table, dialect.list(table.key()));
    index = new FutureTask<>(() -> statement.execute(sql));
  }

  /**
   * @param builder is used by nobody else until it is closed
   */
  static IndexBuild begin(Connection builder, PostgreSqlDialect dialect, TableDefinition table)
      throws SQLException {
    builder.setAutoCommit(false);
    var build = new IndexBuild(builder, dialect, table);
    Thread.startVirtualThread(build.index);
    return build;
  }

  @Override
  public boolean isBuiltWithin(int seconds) throws SQLException {
    try {
      index.get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PSQLException("Nobody waits for the index.", PSQLState.QUERY_CANCELED, e);
    }
  }

  @Override
  public String progress(Connection observer) throws SQLException {
    int pid = builder.unwrap(PGConnection.class).getBackendPID();
    return String.join("", ask(observer, PROGRESS.formatted(pid), row -> row.getString(1)));
  }

  @Override
  public void commit() throws SQLException {
    String name = ask(builder, INDEX, row -> row.getString(1), table).getFirst();
    statement.execute(
        "ALTER TABLE %s ADD PRIMARY KEY USING INDEX %s".formatted(table, dialect.quote(name)));
    builder.commit();
  }

  @Override
  public void close() throws SQLException {
    try (statement) {
      while (!index.isDone()) {
        statement.cancel();
        isBuiltWithin(1);
      }
    } catch (SQLException e) {
      // What becomes of it does not matter any more.
    } finally {
      builder.rollback();
    }
  }
}
