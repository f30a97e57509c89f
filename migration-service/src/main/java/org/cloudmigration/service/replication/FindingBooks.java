package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableFinding;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.service.pipeline.Finding;

/** Keeps what is found out about the tables of a run. Called under the run's lock. */
@ApplicationScoped
class FindingBooks {

  @PersistenceContext EntityManager entities;

  /** What was found of the table before in this run is no more. */
  void put(TableRun table, List<Finding> findings) {
    entities
        .createQuery("delete from TableFinding f where f.tableRunId = :table")
        .setParameter("table", table.id())
        .executeUpdate();
    Instant now = Instant.now();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      entities.persist(
          new TableFinding(
              table,
              i + 1,
              finding.colour(),
              finding.column(),
              finding.report(),
              finding.mending(),
              now));
    }
  }

  boolean hasAny(UUID tableRunId) {
    return entities
            .createQuery(
                "select count(f) from TableFinding f where f.tableRunId = :table", Long.class)
            .setParameter("table", tableRunId)
            .getSingleResult()
        > 0;
  }
}
