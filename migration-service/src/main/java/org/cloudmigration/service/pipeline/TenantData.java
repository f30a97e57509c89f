package org.cloudmigration.service.pipeline;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.service.database.DatabaseLocation;

/**
 * The copies that replication has made in a tenant. Only a table that the tenant's own state names
 * as a copy, and that the books name too, counts as one.
 */
public interface TenantData {

  /** A table of the tenant, named without company. */
  record Copy(String table, UUID appId) {}

  /** Which copies replication makes, or has made. */
  record Copies(Set<Copy> tables) {

    public Copies {
      tables = Set.copyOf(tables);
    }

    public Copies(Set<String> tables, UUID appId) {
      this(tables.stream().map(table -> new Copy(table, appId)).collect(Collectors.toSet()));
    }
  }

  /**
   * What a company has of them.
   *
   * @param company blank for the tables that belong to none
   * @param rows as they were counted when they were copied
   */
  record Holding(String company, int tables, long rows) {}

  /** By company; reads the state alone, and counts what was inserted beside preserved rows. */
  List<Holding> holdings(DatabaseLocation tenant, Copies copies) throws SQLException;

  /**
   * Removes a company's copies with their synced versions, table by table. To be repeated after any
   * break: what is gone already is no error.
   *
   * @throws LeaseLostException if the tenant has seen a higher fence
   */
  void remove(DatabaseLocation tenant, long fence, String company, Copies copies)
      throws SQLException;

  /**
   * For the end of a migration: throws away what cut-off runs were loading beside live tables, and
   * what tells the cloud's own rows from inserted ones; what was on its way into a live table's
   * place gets there.
   */
  void discardLoads(DatabaseLocation tenant, long fence) throws SQLException;
}
