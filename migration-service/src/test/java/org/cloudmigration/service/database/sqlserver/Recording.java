package org.cloudmigration.service.database.sqlserver;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A connection that keeps what it is asked and answers each query with one row of given values, or
 * with an error. No SQL Server runs where this product is built.
 */
final class Recording {

  final List<String> statements = new ArrayList<>();
  final List<Object> parameters = new ArrayList<>();

  /** How statements were given up or ended. */
  final List<String> ends = new ArrayList<>();

  private final List<Map<String, Object>> rows;
  private final String url;
  private SQLException error;

  Recording(String url, List<Map<String, Object>> rows) {
    this.url = url;
    this.rows = rows;
  }

  Recording failing(SQLException e) {
    error = e;
    return this;
  }

  Connection connection() {
    return proxy(
        Connection.class,
        (self, method, args) ->
            switch (method.getName()) {
              case "prepareStatement" -> {
                statements.add((String) args[0]);
                yield statement();
              }
              case "createStatement" -> statement();
              case "getMetaData" -> proxy(DatabaseMetaData.class, (meta, asked, none) -> url);
              default -> null;
            });
  }

  private PreparedStatement statement() {
    return proxy(
        PreparedStatement.class,
        (self, method, args) -> {
          switch (method.getName()) {
            case "executeQuery" -> {
              if (args != null) {
                statements.add((String) args[0]);
              }
              if (error != null) {
                throw error;
              }
              return result();
            }
            case "setString" -> parameters.add(args[1]);
            case "cancel", "close" -> ends.add(method.getName());
            default -> {
              // what is set before
            }
          }
          return nothing(method.getReturnType());
        });
  }

  private ResultSet result() {
    int[] at = {-1};
    Object[] latest = {null};
    return proxy(
        ResultSet.class,
        (self, method, args) -> {
          String name = method.getName();
          if (name.equals("next")) {
            return ++at[0] < rows.size();
          }
          if (name.equals("wasNull")) {
            return latest[0] == null;
          }
          if (name.startsWith("get")) {
            latest[0] = rows.get(at[0]).get(String.valueOf(args[0]));
            return latest[0] != null ? latest[0] : nothing(method.getReturnType());
          }
          return null;
        });
  }

  private static Object nothing(Class<?> type) {
    if (type == int.class) {
      return 0;
    }
    if (type == long.class) {
      return 0L;
    }
    return type == boolean.class ? false : null;
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
