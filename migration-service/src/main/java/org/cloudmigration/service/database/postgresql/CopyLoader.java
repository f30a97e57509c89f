package org.cloudmigration.service.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.TableDefinition;

/** Writes by {@code COPY … FROM STDIN} in its binary form. */
record CopyLoader(PostgreSqlDialect dialect) implements Loader {

  @Override
  public RowWriter into(Connection connection, TableDefinition table) throws SQLException {
    return new CopyWriter(connection, dialect, table);
  }
}
