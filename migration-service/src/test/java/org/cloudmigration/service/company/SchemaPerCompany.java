package org.cloudmigration.service.company;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.h2.H2Adapter;

/** H2, but for the place of a company's tables: as on PostgreSQL, a schema for each. */
final class SchemaPerCompany {

  private SchemaPerCompany() {}

  static DatabaseAdapter adapter() {
    DatabaseAdapter h2 = new H2Adapter();
    Dialect dialect =
        proxy(
            Dialect.class,
            (proxy, method, arguments) ->
                method.getName().equals("tenantTable")
                    ? new TableName((String) arguments[0], (String) arguments[1])
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
