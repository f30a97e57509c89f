package org.cloudmigration.service.pipeline.embedded;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.SelfFilled;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.database.h2.H2SchemaReader;

/** H2 tells its columns by the driver alone, which no data factory has: they are read directly. */
record CatalogueOverALine(DatabaseLocation source, SchemaReader reader) implements SchemaReader {

  CatalogueOverALine(DatabaseLocation source) {
    this(source, new H2SchemaReader());
  }

  @Override
  public Optional<SurveyedTable> survey(Connection connection, TableName table)
      throws SQLException {
    if (!Proxy.isProxyClass(connection.getClass())) {
      return reader.survey(connection, table);
    }
    try (Connection line =
        DriverManager.getConnection(source.url(), source.user(), source.password())) {
      return reader.survey(line, table);
    }
  }

  @Override
  public boolean exists(Connection connection, TableName table) throws SQLException {
    return reader.exists(connection, table);
  }

  @Override
  public Set<String> tableNames(Connection connection, String database) throws SQLException {
    return reader.tableNames(connection, database);
  }

  @Override
  public SelfFilled selfFilled(Connection connection, TableName table) throws SQLException {
    return reader.selfFilled(connection, table);
  }

  @Override
  public Map<String, TableSize> sizes(Connection connection, String database) throws SQLException {
    return reader.sizes(connection, database);
  }
}
