package org.cloudmigration.service.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cloudmigration.service.database.ChangeReader;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableName;
import org.h2.engine.Constants;

/** H2 keeps no record of changes, but reads as of one point in time. */
public final class H2ChangeReader implements ChangeReader {

  @Override
  public SourcePoint begin(Connection source, TableName table) throws SQLException {
    source.setAutoCommit(false);
    source.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
    try (Statement statement = source.createStatement();
        ResultSet path = statement.executeQuery("SELECT DATABASE_PATH()")) {
      path.next();
      return new SourcePoint(path.getString(1), SourcePoint.NOT_TRACKED, true);
    }
  }
}
