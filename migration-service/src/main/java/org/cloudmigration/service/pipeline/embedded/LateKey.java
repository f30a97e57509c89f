package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.KeyBuild;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.pipeline.CopyStage;

/** The primary key of a table beside, which some databases add when the rows are there. */
final class LateKey {

  private final Tenant tenant;
  private final TableDefinition target;
  private final Progress progress;
  private boolean missing;

  /**
   * @param target with its key
   */
  LateKey(Tenant tenant, TableDefinition target, Progress progress) {
    this.tenant = tenant;
    this.target = target;
    this.progress = progress;
    missing = tenant.adapter().loader().addsKeyLast() && !target.key().isEmpty();
  }

  /** The table for rows to be loaded into. */
  TableDefinition loadable() {
    return missing ? target.withoutKey() : target;
  }

  /** What a table of an earlier attempt, which may have come to adding the key, should be. */
  TableDefinition like(TableDefinition left) {
    return left.key().isEmpty() ? loadable() : target;
  }

  /** To few rows, in the transaction that loaded them. */
  void addTo(Connection rows) throws SQLException {
    if (missing) {
      tenant.execute(rows, tenant.dialect().addKey(target));
      missing = false;
    }
  }

  /** Before rows are sought by their keys in a table of an earlier attempt. */
  void add() throws SQLException {
    missing = missing && !isThere();
    try (Building building = begin()) {
      if (missing) {
        progress.entered(CopyStage.ADDING_KEY);
      }
      building.finish();
    }
  }

  private boolean isThere() throws SQLException {
    try (Connection connection = tenant.connection()) {
      return tenant
          .adapter()
          .schemaReader()
          .read(connection, target.name())
          .filter(table -> table.key().equals(target.key()))
          .isPresent();
    }
  }

  /** Nothing is done if the key is there. */
  Building begin() throws SQLException {
    return missing ? new Building(tenant.connection()) : new Building();
  }

  /** Takes its time beside whoever reads the table, and gives up what was not finished. */
  final class Building implements AutoCloseable {
    private final Connection connection;
    private final KeyBuild key;

    private Building() {
      connection = null;
      key = null;
    }

    private Building(Connection connection) throws SQLException {
      this.connection = connection;
      key = tenant.adapter().loader().beginKey(connection, target);
    }

    /** Nobody reads the table any more. */
    void finish() throws SQLException {
      if (key != null) {
        if (!key.isBuiltWithin(1)) {
          progress.entered(CopyStage.ADDING_KEY);
          await();
        }
        key.commit();
        missing = false;
      }
    }

    /** It may take hours: what gets on is no worker that hangs. */
    private void await() throws SQLException {
      try (Connection observer = tenant.connection()) {
        String before = "";
        while (!key.isBuiltWithin(1)) {
          String now = key.progress(observer);
          if (!now.equals(before)) {
            progress.alive();
          }
          before = now;
        }
      }
    }

    @Override
    public void close() throws SQLException {
      try (connection;
          key) {
        // Both may be missing.
      }
    }
  }
}
