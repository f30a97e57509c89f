package org.cloudmigration.service.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.webhook.WatchedSet;
import org.cloudmigration.service.mapping.MappingPrints;

/** Finds what has changed in a set since its marks were taken. */
@ApplicationScoped
@Transactional
class ChangeQueries {

  /** Of more changes than this only the set is told. */
  static final int MOST = 1_000;

  /** A longer filter would be no help. */
  private static final int MOST_RUNS = 5;

  private static final String CHANGED =
      " from TableRun t where t.runId = :run and t.changeNo > :since and t.changeNo <= :until";

  @PersistenceContext EntityManager entities;
  @Inject MappingPrints mappings;

  /** Tables have those of their runs, which count the changes of their tables. */
  Marks marks(UUID environmentId, WatchedSet set) {
    return switch (set) {
      case COMPANIES -> marks(environmentId, "select e.id, e.version from HybridCompany e");
      case STATUS, DETAILS -> marks(environmentId, "select e.id, e.changeNo from ReplicationRun e");
      case MAPPINGS -> new Marks(mappings.of(environmentId));
    };
  }

  private Marks marks(UUID environmentId, String query) {
    Map<UUID, Long> numbers = new TreeMap<>();
    entities
        .createQuery(query + " where e.environmentId = :environment", Object[].class)
        .setParameter("environment", environmentId)
        .getResultList()
        .forEach(row -> numbers.put((UUID) row[0], ((Number) row[1]).longValue()));
    return new Marks(numbers);
  }

  /** No more than {@link #MOST}: of more there is one for all. */
  List<Change> changes(WatchedSet set, Marks before, Marks now) {
    if (set == WatchedSet.DETAILS) {
      return tables(before, now);
    }
    List<Change> changes = now.since(before);
    return changes.size() > MOST ? List.of(new Change(Change.Type.COLLECTION, "")) : changes;
  }

  private List<Change> tables(Marks before, Marks now) {
    List<UUID> runs =
        now.numbers().keySet().stream().filter(run -> now.of(run) > before.of(run)).toList();
    List<Change> changes = new ArrayList<>();
    for (UUID run : runs) {
      Change.Type type = before.know(run) ? Change.Type.UPDATED : Change.Type.CREATED;
      entities
          .createQuery("select t.id" + CHANGED + " order by t.changeNo", UUID.class)
          .setParameter("run", run)
          .setParameter("since", before.of(run))
          .setParameter("until", now.of(run))
          .setMaxResults(MOST + 1 - changes.size())
          .getResultList()
          .forEach(table -> changes.add(Change.of(type, table)));
      if (changes.size() > MOST) {
        return List.of(new Change(Change.Type.COLLECTION, filter(runs)));
      }
    }
    return changes;
  }

  private static String filter(List<UUID> runs) {
    return runs.size() > MOST_RUNS
        ? ""
        : runs.stream()
            .map(run -> "runId eq '" + run + "'")
            .collect(Collectors.joining(" or ", "?$filter=", ""));
  }
}
