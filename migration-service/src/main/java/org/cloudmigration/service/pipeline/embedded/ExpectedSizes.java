package org.cloudmigration.service.pipeline.embedded;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.service.database.TableSize;
import org.cloudmigration.service.pipeline.CopyActivity;

/** What the source's catalogue estimates of the tables to come: one question for each database. */
final class ExpectedSizes {

  private ExpectedSizes() {}

  /** Whatever goes wrong here, the copies tell it better: a run does well without. */
  static Map<UUID, TableSize> of(RunDatabases databases, List<CopyActivity> activities) {
    try (Connection connection = databases.sourcePool().connection()) {
      return read(databases, connection, activities);
    } catch (SQLException | RuntimeException e) {
      System.getLogger(ExpectedSizes.class.getName())
          .log(Level.DEBUG, "The source tells no sizes.", e);
      return Map.of();
    }
  }

  private static Map<UUID, TableSize> read(
      RunDatabases databases, Connection connection, List<CopyActivity> activities)
      throws SQLException {
    var byDatabase = new HashMap<String, Map<String, TableSize>>();
    var sizes = new HashMap<UUID, TableSize>();
    for (CopyActivity activity : activities) {
      String database = activity.source().schema();
      Map<String, TableSize> known = byDatabase.get(database);
      if (known == null) {
        known = databases.sourceAdapter().schemaReader().sizes(connection, database);
        byDatabase.put(database, known);
      }
      TableSize size = known.get(activity.source().name());
      if (size != null) {
        sizes.put(activity.id(), size);
      }
    }
    return sizes;
  }
}
