package org.cloudmigration.service.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cloudmigration.service.database.TableDefinition;

/** For sources in files that tests write into. */
public final class H2Tracking {

  public void track(Connection source, TableDefinition table) throws SQLException {
    try (Statement statement = source.createStatement()) {
      for (String sql : new H2ChangeLog(new H2Dialect()).track(table)) {
        statement.execute(sql);
      }
    }
  }
}
