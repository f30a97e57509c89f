package org.cloudmigration.service.company;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.database.h2.H2Adapter;

/** H2 with one thing as another database has it. */
final class AlteredH2 {

  private AlteredH2() {}

  /** As on PostgreSQL. */
  static DatabaseAdapter withSchemaForEachCompany() {
    return withDialect(
        "tenantTable", arguments -> new TableName((String) arguments[0], (String) arguments[1]));
  }

  static DatabaseAdapter whoseErrorsMean(Trouble trouble) {
    return withDialect("trouble", arguments -> trouble);
  }

  private static DatabaseAdapter withDialect(String altered, Function<Object[], Object> answer) {
    DatabaseAdapter h2 = new H2Adapter();
    Dialect dialect =
        proxy(
            Dialect.class,
            (proxy, method, arguments) ->
                method.getName().equals(altered)
                    ? answer.apply(arguments)
                    : method.invoke(h2.dialect(), arguments));
    return proxy(
        DatabaseAdapter.class,
        (proxy, method, arguments) ->
            method.getName().equals("dialect") ? dialect : method.invoke(h2, arguments));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return handler.invoke(proxy, method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
