package org.cloudmigration.service.replication;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.UUID;
import java.util.function.Function;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.service.listing.EntityList;

/** What belongs to the runs of an environment. */
final class RunScope {

  private RunScope() {}

  /**
   * @param runId where a row names its run
   */
  static <E> EntityList.Scope<E> of(UUID environmentId, Function<Root<E>, Expression<?>> runId) {
    return (builder, query, row) -> {
      Subquery<UUID> runs = query.subquery(UUID.class);
      Root<ReplicationRun> run = runs.from(ReplicationRun.class);
      runs.select(run.get("id")).where(builder.equal(run.get("environmentId"), environmentId));
      return runId.apply(row).in(runs);
    };
  }
}
