package org.cloudmigration.service.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cloudmigration.service.database.KeyBuild;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.PackedWriter;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;

/** Writes by {@code COPY … FROM STDIN} in its binary form. */
record CopyLoader(PostgreSqlDialect dialect) implements Loader {

  @Override
  public RowWriter into(Connection connection, TableDefinition table) throws SQLException {
    return CopyWriter.into(connection, dialect, table);
  }

  @Override
  public Optional<PackedWriter> packed(Connection connection, StagingConversion conversion)
      throws SQLException {
    return Optional.of(
        new RelayWriter(
            new CopySink(connection, dialect, conversion.target()), conversion.source()));
  }

  @Override
  public boolean addsKeyLast() {
    return true;
  }

  @Override
  public KeyBuild beginKey(Connection connection, TableDefinition table) throws SQLException {
    return IndexBuild.begin(connection, dialect, table);
  }
}
