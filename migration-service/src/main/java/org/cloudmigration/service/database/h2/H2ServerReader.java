package org.cloudmigration.service.database.h2;

import static org.cloudmigration.service.database.CatalogueQuery.ask;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.ServerFacts.ChangeTracking;
import org.cloudmigration.service.database.ServerFacts.Right;
import org.cloudmigration.service.database.ServerReader;

/** An embedded file: its owner may do everything, unless it was opened for reading alone. */
final class H2ServerReader implements ServerReader {

  private static final String SCHEMA =
      "SELECT 1 FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME = ?";

  /** The catalogue knows no bytes per table; an average row of the samples takes about this. */
  private static final long BYTES_PER_ROW = 300;

  private static final ChangeTracking FOR_EVER = new ChangeTracking(true, true, Integer.MAX_VALUE);

  private static final String ROWS =
      "SELECT SUM(ROW_COUNT_ESTIMATE) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ?";

  @Override
  public ServerFacts read(Connection connection) throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    Set<Right> rights =
        connection.isReadOnly()
            ? EnumSet.of(Right.READ_CATALOGUE, Right.READ_TABLES, Right.READ_CHANGES)
            : EnumSet.complementOf(EnumSet.of(Right.ALTER_DATABASE));
    return new ServerFacts(
        DatabaseType.H2,
        "Embedded file (" + about.getDatabaseProductName() + ")",
        about.getDatabaseProductVersion(),
        about.getDatabaseMajorVersion(),
        "",
        connection.getCatalog(),
        0,
        H2ChangeReader.isKept(connection) ? FOR_EVER : ChangeTracking.NEVER,
        false,
        about.getUserName(),
        rights);
  }

  @Override
  public boolean hasDatabase(Connection connection, String database) throws SQLException {
    return !ask(connection, SCHEMA, row -> row.getInt(1), database).isEmpty();
  }

  @Override
  public OptionalLong size(Connection connection, String database) throws SQLException {
    return OptionalLong.of(
        ask(connection, ROWS, row -> row.getLong(1) * BYTES_PER_ROW, database).getFirst());
  }
}
