package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.OwnKeys;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;

/** The rows that this product has inserted beside preserved cloud data. */
final class OwnRows {

  private final Tenant tenant;

  OwnRows(Tenant tenant) {
    this.tenant = tenant;
  }

  /** As were inserted, and not removed by this product since. */
  long count(Connection connection, TableName live) throws SQLException {
    TableName keys = OwnKeys.name(live);
    return tenant.exists(connection, keys) ? ask(connection, keys) : 0;
  }

  /** May be done again; a table that this product made goes too if nobody has rows in it. */
  void remove(Connection connection, TableState copy) throws SQLException {
    TableName live = copy.live();
    if (tenant.exists(connection, live)) {
      removeRows(connection, live);
      if (copy.preserving() == Preserving.IN_OURS && ask(connection, live) == 0) {
        tenant.dropIfExists(connection, live);
      }
    }
    tenant.dropIfExists(connection, OwnKeys.name(live));
  }

  private void removeRows(Connection connection, TableName live) throws SQLException {
    Dialect dialect = tenant.dialect();
    Optional<TableDefinition> keys =
        tenant.adapter().schemaReader().read(connection, OwnKeys.name(live));
    if (keys.isPresent()) {
      tenant.execute(
          connection,
          "DELETE FROM %s WHERE %s"
              .formatted(
                  dialect.quote(live), dialect.keyIsIn(live, keys.get().key(), keys.get().name())));
    }
  }

  private long ask(Connection connection, TableName table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(tenant.dialect().count(table))) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
