package org.cloudmigration.service.upgrade;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.cloudmigration.service.database.DatabasePool;

/**
 * Connections that are cut off at a certain statement or commit, as a kill would: what was not
 * committed by then is gone, and nothing else reaches the database.
 */
final class CutOffPool implements DatabasePool {

  private final DatabasePool pool;
  private int left;

  /**
   * @param left statements and commits that still get through
   */
  CutOffPool(DatabasePool pool, int left) {
    this.pool = pool;
    this.left = left;
  }

  /** Whether everything got through. */
  boolean isWhole() {
    return left >= 0;
  }

  private void count() throws SQLException {
    if (--left < 0) {
      throw new SQLException("Connection is closed");
    }
  }

  @Override
  public Connection connection() throws SQLException {
    Connection real = pool.connection();
    return proxy(Connection.class, real);
  }

  private <T> T proxy(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              String name = method.getName();
              if (name.startsWith("execute") || name.equals("commit")) {
                count();
              }
              try {
                Object result = method.invoke(real, args);
                return switch (result) {
                  case PreparedStatement made -> proxy(PreparedStatement.class, made);
                  case Statement made -> proxy(Statement.class, made);
                  case null, default -> result;
                };
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Override
  public void close() {}
}
