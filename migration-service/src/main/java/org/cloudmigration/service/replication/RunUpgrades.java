package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.operation.RefusedException;

/** What a data upgrade has to do with the run whose tables it turns: the run tells of it. */
@ApplicationScoped
@Transactional
public class RunUpgrades {

  @PersistenceContext EntityManager entities;
  @Inject RunQueries runs;
  @Inject RunBooks books;

  /** The run whose tables are to be upgraded: the newest that copies; empty if there is none. */
  public Optional<ReplicationRun> newest(UUID environmentId) {
    return runs.latestThatReplicates(environmentId);
  }

  /**
   * @throws RefusedException with the reason, if the state of the run forbids an upgrade
   */
  public void refuseUnlessUpgradable(ReplicationRun run) {
    RunStates.MACHINE.next(run.status(), RunEvent.UPGRADE_BEGUN);
  }

  /** Names of the companies of which it has replicated a table. */
  public List<String> companies(UUID runId) {
    return entities
        .createQuery(
            "select distinct t.companyName from TableRun t where t.runId = :run"
                + " and t.companyName <> '' and t.status in :copied order by t.companyName",
            String.class)
        .setParameter("run", runId)
        .setParameter("copied", List.of(TableStatus.SUCCESSFUL, TableStatus.WARNING))
        .getResultList();
  }

  public void begun(UUID runId) {
    change(runId, RunEvent.UPGRADE_BEGUN, "The data upgrade is in progress.", null);
  }

  public void upgraded(UUID runId, String text) {
    change(runId, RunEvent.UPGRADED, text, null);
  }

  public void broken(UUID runId, ErrorReport why) {
    change(runId, RunEvent.UPGRADE_BROKEN, why.happened() + " " + why.action(), why);
  }

  private void change(UUID runId, RunEvent event, String text, ErrorReport why) {
    ReplicationRun run = entities.find(ReplicationRun.class, runId);
    // What this transaction has changed itself must not be lost.
    entities.flush();
    entities.refresh(run, LockModeType.PESSIMISTIC_WRITE);
    run.upgrade(RunStates.MACHINE.next(run.status(), event), text, why);
    books.line(run, why == null ? Severity.INFO : Severity.ERROR, null, text);
  }
}
