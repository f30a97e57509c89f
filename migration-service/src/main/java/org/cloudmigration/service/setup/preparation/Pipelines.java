package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.pipeline.ActivityRun;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.pipeline.PipelineRun;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.ReplicationType;

/** Finds pipelines, their runs and their activity runs. */
@ApplicationScoped
@Transactional
public class Pipelines {

  @PersistenceContext EntityManager entities;

  public void add(Object entity) {
    entities.persist(entity);
  }

  public Pipeline pipeline(UUID id) {
    return entities.find(Pipeline.class, id);
  }

  /** Notes that they do not exist any more. */
  public void deleted(List<Pipeline> gone) {
    gone.forEach(pipeline -> pipeline(pipeline.id()).delete(Instant.now()));
  }

  /** Those that still exist in their factory, oldest first. */
  public List<Pipeline> existing(UUID environmentId, PipelineKind kind) {
    return entities
        .createQuery(
            "select p from Pipeline p where p.environmentId = :environment and p.kind = :kind"
                + " and p.deletedAt is null order by p.createdAt",
            Pipeline.class)
        .setParameter("environment", environmentId)
        .setParameter("kind", kind)
        .getResultList();
  }

  public Optional<PipelineRun> run(UUID id) {
    return Optional.ofNullable(id).map(known -> entities.find(PipelineRun.class, known));
  }

  public PipelineRun locked(UUID runId) {
    PipelineRun run = entities.find(PipelineRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(run, LockModeType.PESSIMISTIC_WRITE);
    return run;
  }

  /** In the order of the definition. */
  public List<ActivityRun> activities(UUID runId) {
    return entities
        .createQuery(
            "select a from ActivityRun a where a.pipelineRunId = :run order by a.activityOrder",
            ActivityRun.class)
        .setParameter("run", runId)
        .getResultList();
  }

  public ActivityRun activity(UUID runId, String name) {
    return entities
        .createQuery(
            "select a from ActivityRun a where a.pipelineRunId = :run and a.name = :name",
            ActivityRun.class)
        .setParameter("run", runId)
        .setParameter("name", name)
        .getSingleResult();
  }

  /** Whether a preparation goes on, or waits for a warning to be accepted. */
  public boolean isOpen(UUID environmentId) {
    return entities
            .createQuery(
                "select count(r) from PipelineRun r where r.environmentId = :environment"
                    + " and r.status in :open",
                Long.class)
            .setParameter("environment", environmentId)
            .setParameter("open", List.of(PipelineRunStatus.IN_PROGRESS, PipelineRunStatus.WAITING))
            .getSingleResult()
        > 0;
  }

  public List<PipelineRun> inProgress() {
    return entities
        .createQuery("select r from PipelineRun r where r.status = :status", PipelineRun.class)
        .setParameter("status", PipelineRunStatus.IN_PROGRESS)
        .getResultList();
  }

  /** Whether data was replicated, or tried to be: the line of a migration's end is no run. */
  public boolean wasReplicated(UUID environmentId) {
    return entities
            .createQuery(
                "select count(r) from ReplicationRun r where r.environmentId = :environment"
                    + " and r.fence <> :noLease and r.replicationType <> :diagnostic",
                Long.class)
            .setParameter("environment", environmentId)
            .setParameter("noLease", ReplicationRun.NO_LEASE)
            .setParameter("diagnostic", ReplicationType.DIAGNOSTIC)
            .getSingleResult()
        > 0;
  }
}
