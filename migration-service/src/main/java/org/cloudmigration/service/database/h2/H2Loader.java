package org.cloudmigration.service.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.BatchRowWriter;
import org.cloudmigration.service.database.Loader;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.TableDefinition;

/** H2 runs in this process: batches are as good as any bulk protocol. */
public final class H2Loader implements Loader {

  private final H2Dialect dialect;

  public H2Loader(H2Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public RowWriter into(Connection connection, TableDefinition table) throws SQLException {
    return new BatchRowWriter(connection, dialect, table);
  }
}
