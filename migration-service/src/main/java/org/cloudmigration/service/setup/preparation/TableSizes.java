package org.cloudmigration.service.setup.preparation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.TableSize;

/** Sums up the sizes of tables where companies share a database; asks it once. */
final class TableSizes {

  private final SchemaReader reader;
  private final Map<String, Map<String, TableSize>> known = new HashMap<>();

  TableSizes(SchemaReader reader) {
    this.reader = reader;
  }

  /** Bytes, as the catalogue estimates them. */
  long of(Connection connection, Collection<TableName> tables) throws SQLException {
    long bytes = 0;
    for (TableName table : new LinkedHashSet<>(tables)) {
      if (!known.containsKey(table.schema())) {
        known.put(table.schema(), reader.sizes(connection, table.schema()));
      }
      TableSize size = known.get(table.schema()).get(table.name());
      bytes += size == null ? 0 : size.bytes();
    }
    return bytes;
  }
}
