package org.cloudmigration.service.pipeline.datafactory;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;

/**
 * A source behind a data factory, as those see it who read catalogues over JDBC. It knows what they
 * use, and refuses everything else.
 */
final class FactoryConnection implements InvocationHandler {

  private final FactoryQuestions source;
  private final String url;
  private String database;
  private boolean closed;

  private FactoryConnection(FactoryQuestions source, String url, String database) {
    this.source = source;
    this.url = url;
    this.database = database;
  }

  /**
   * @param url what {@link DatabaseMetaData#getURL} tells
   * @param database the one that it is opened to; another can be chosen by {@code setCatalog}
   */
  static Connection to(FactoryQuestions source, String url, String database) {
    return proxy(Connection.class, new FactoryConnection(source, url, database));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws SQLException {
    return switch (method.getName()) {
      case "createStatement" -> proxy(Statement.class, new Asked("", (Connection) proxy));
      case "prepareStatement" ->
          proxy(PreparedStatement.class, new Asked((String) arguments[0], (Connection) proxy));
      case "getMetaData" -> proxy(DatabaseMetaData.class, this::about);
      case "getCatalog" -> database;
      case "setCatalog" -> {
        database = (String) arguments[0];
        yield null;
      }
      case "isClosed" -> closed;
      case "isValid" -> !closed;
      case "close" -> {
        closed = true;
        yield null;
      }
      case "getAutoCommit" -> true;
      // Each question is a transaction of its own.
      case "setAutoCommit", "setTransactionIsolation", "rollback", "abort" -> null;
      case "toString" -> "a source behind a data factory";
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> proxy == arguments[0];
      default -> throw unknown(method);
    };
  }

  private Object about(Object proxy, Method method, Object[] arguments) throws SQLException {
    if (method.getName().equals("getURL")) {
      return url;
    }
    throw unknown(method);
  }

  private static SQLException unknown(Method method) {
    return new SQLFeatureNotSupportedException(
        "Not over a data factory: "
            + method.getDeclaringClass().getSimpleName()
            + "."
            + method.getName());
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** A statement; its text has the places of its parameters filled when it is sent. */
  private final class Asked implements InvocationHandler {

    private final StatementText text;
    private final Connection connection;

    Asked(String text, Connection connection) {
      this.text = new StatementText(text);
      this.connection = connection;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws SQLException {
      return switch (method.getName()) {
        case "setString", "setNString", "setInt", "setLong" -> {
          text.set((Integer) arguments[0], arguments[1]);
          yield null;
        }
        case "executeQuery" -> FactoryRows.of(source.ask(database, sent(arguments)));
        case "execute" -> {
          source.tell(database, sent(arguments));
          yield false;
        }
        case "getConnection" -> connection;
        case "setFetchSize", "setQueryTimeout", "close" -> null;
        default -> throw unknown(method);
      };
    }

    private String sent(Object[] arguments) throws SQLException {
      return arguments == null ? text.filled() : (String) arguments[0];
    }
  }
}
