package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cloudmigration.domain.replication.ExpectedSize;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.completion.CloudDataReset;
import org.cloudmigration.service.mapping.MappingsChanged;

/** Keeps how each table stands over all runs. Called in the transaction of what changes it. */
@ApplicationScoped
@Transactional
class MigrationTables {

  /** A company's table; blank company for a per-database one. */
  private record Key(String company, String table) {}

  @PersistenceContext EntityManager entities;

  /** Makes a line for each table that has none, and tells the plan what sizes to expect. */
  void plan(UUID environmentId, List<TableRun> plan) {
    Map<Key, MigrationTable> known =
        all(environmentId).stream()
            .collect(
                Collectors.toMap(
                    table -> new Key(table.companyName(), table.tableName()), Function.identity()));
    for (TableRun planned : plan) {
      MigrationTable table = known.get(new Key(planned.companyName(), planned.tableName()));
      if (table == null) {
        entities.persist(new MigrationTable(environmentId, planned));
      } else {
        planned.expect(new ExpectedSize(table.rowsLastRun(), table.bytesLastRun()));
      }
    }
  }

  /** Makes a line for each table that has none, so that it stands among those not migrated. */
  void leftOut(UUID environmentId, List<TableRun> tables) {
    Set<Key> known =
        all(environmentId).stream()
            .map(table -> new Key(table.companyName(), table.tableName()))
            .collect(Collectors.toSet());
    for (TableRun table : tables) {
      if (known.add(new Key(table.companyName(), table.tableName()))) {
        MigrationTable line = new MigrationTable(environmentId, table);
        line.map(false);
        entities.persist(line);
      }
    }
  }

  /** In the transaction that changes the mappings. */
  void mapped(@Observes MappingsChanged changed) {
    record Target(boolean perCompany, String table) {}
    Set<Target> targets =
        changed.mappings().stream()
            .map(each -> new Target(each.perCompany(), each.tableName()))
            .collect(Collectors.toSet());
    for (MigrationTable table : all(changed.environmentId())) {
      boolean perCompany = !table.companyName().isEmpty();
      table.map(targets.contains(new Target(perCompany, table.tableName())));
    }
  }

  /** Those of a plan that somebody has blocked. */
  List<TableRun> blocked(UUID environmentId, List<TableRun> plan) {
    return those(environmentId, plan, MigrationTable::blocked);
  }

  /** Those of a plan of which a comparison found that the tenant holds something else. */
  Set<UUID> differing(UUID environmentId, List<TableRun> plan) {
    return those(environmentId, plan, table -> table.verification() == Verification.DIFFERS)
        .stream()
        .map(TableRun::id)
        .collect(Collectors.toSet());
  }

  /** Of which columns the last copies consist: fingerprints by the ids of a plan's tables. */
  Map<UUID, String> columnsKeys(UUID environmentId, List<TableRun> plan) {
    Map<Key, String> known =
        all(environmentId).stream()
            .filter(table -> table.columnsKey() != null)
            .collect(
                Collectors.toMap(
                    table -> new Key(table.companyName(), table.tableName()),
                    MigrationTable::columnsKey));
    Map<UUID, String> keys = new HashMap<>();
    for (TableRun table : plan) {
      String key = known.get(new Key(table.companyName(), table.tableName()));
      if (key != null) {
        keys.put(table.id(), key);
      }
    }
    return keys;
  }

  private List<TableRun> those(
      UUID environmentId, List<TableRun> plan, Predicate<MigrationTable> wanted) {
    Set<Key> keys =
        all(environmentId).stream()
            .filter(wanted)
            .map(table -> new Key(table.companyName(), table.tableName()))
            .collect(Collectors.toSet());
    return plan.stream()
        .filter(table -> keys.contains(new Key(table.companyName(), table.tableName())))
        .toList();
  }

  /** Diagnostic runs copy nothing that stays, and tell nothing of the tables. */
  void settle(ReplicationRun run, TableRun result) {
    if (!run.replicates()) {
      return;
    }
    find(run, result).ifPresent(table -> table.settle(result));
  }

  /** Whether the tenant holds a copy of any table, since data was last reset. */
  boolean holdsCopies(UUID environmentId) {
    return entities
            .createQuery(
                "select count(t) from MigrationTable t where t.environmentId = :environment"
                    + " and t.tenantRows is not null",
                Long.class)
            .setParameter("environment", environmentId)
            .getSingleResult()
        > 0;
  }

  Optional<MigrationTable> find(ReplicationRun run, TableRun table) {
    return entities
        .createQuery(
            "select t from MigrationTable t where t.environmentId = :environment"
                + " and t.companyName = :company and t.tableName = :table",
            MigrationTable.class)
        .setParameter("environment", run.environmentId())
        .setParameter("company", table.companyName())
        .setParameter("table", table.tableName())
        .getResultStream()
        .findFirst();
  }

  /** In the transaction that writes down that the data is gone. */
  void forget(@Observes CloudDataReset reset) {
    all(reset.environmentId()).forEach(MigrationTable::forget);
  }

  private List<MigrationTable> all(UUID environmentId) {
    return entities
        .createQuery(
            "select t from MigrationTable t where t.environmentId = :environment",
            MigrationTable.class)
        .setParameter("environment", environmentId)
        .getResultList();
  }
}
