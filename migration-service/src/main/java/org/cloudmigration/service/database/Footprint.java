package org.cloudmigration.service.database;

import java.util.List;
import java.util.function.Function;

/** Everything that this product makes in a database besides the tables it copies. */
public interface Footprint {

  /**
   * What setup makes in a source so that a table's changes can be told, in the order of creation.
   * Empty where changes cannot be told.
   */
  List<DatabaseObject> inSource(List<TableDefinition> tables);

  /** What setup makes in a tenant, in the order of creation. */
  List<DatabaseObject> inTenant();

  /**
   * Statements as a script that a DBA can run.
   *
   * @param statement which one of each object
   */
  default String script(List<DatabaseObject> objects, Function<DatabaseObject, String> statement) {
    StringBuilder script = new StringBuilder();
    for (DatabaseObject object : objects) {
      script
          .append("-- %s %s: %s%n".formatted(object.kind(), object.name(), object.purpose()))
          .append(statement.apply(object).strip().replaceFirst(";?$", ";\n\n"));
    }
    return script.toString();
  }

  /**
   * A script for the source's DBA that gives a login the least rights with which a migration works.
   *
   * @param databases those that hold the tables, the one connected to among them
   */
  String leastPrivilegeScript(String login, List<String> databases);
}
