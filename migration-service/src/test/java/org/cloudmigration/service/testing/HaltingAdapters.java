package org.cloudmigration.service.testing;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.h2.H2Adapter;
import org.cloudmigration.service.database.postgresql.PostgreSqlAdapter;

/** Real adapters that halt once in the middle of writing, and let something else happen. */
public final class HaltingAdapters {

  private HaltingAdapters() {}

  /**
   * @param table part of the name of the one that is meant
   * @param rows written into it before that
   */
  public static DatabaseAdapters after(String table, int rows, Runnable meanwhile) {
    var left = new AtomicInteger(rows);
    return new DatabaseAdapters(
        List.of(
            halting(new H2Adapter(), table, left, meanwhile),
            halting(new PostgreSqlAdapter(), table, left, meanwhile)));
  }

  private static DatabaseAdapter halting(
      DatabaseAdapter real, String name, AtomicInteger left, Runnable meanwhile) {
    return new DelegatingAdapter(real) {
      @Override
      public Loader loader() {
        return (connection, table) -> {
          RowWriter writer = super.loader().into(connection, table);
          boolean meant = table.name().name().contains(name);
          return meant ? halting(writer, left, meanwhile) : writer;
        };
      }
    };
  }

  private static RowWriter halting(RowWriter real, AtomicInteger left, Runnable meanwhile) {
    return new RowWriter() {
      @Override
      public void add(Object[] row) throws SQLException {
        if (left.decrementAndGet() == 0) {
          meanwhile.run();
        }
        real.add(row);
      }

      @Override
      public void flush() throws SQLException {
        real.flush();
      }

      @Override
      public void close() throws SQLException {
        real.close();
      }
    };
  }
}
