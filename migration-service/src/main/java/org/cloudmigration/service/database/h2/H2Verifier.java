package org.cloudmigration.service.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.ReadingVerifier;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.Verifier;

/** H2 runs in this process: fetching every row costs little. */
public final class H2Verifier implements Verifier {

  private final H2Dialect dialect;

  public H2Verifier(H2Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public TableDigest digest(Connection connection, TableDefinition table, Runnable everyBatch)
      throws SQLException {
    return ReadingVerifier.digest(connection, dialect, table, everyBatch);
  }
}
