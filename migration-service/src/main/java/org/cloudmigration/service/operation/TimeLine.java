package org.cloudmigration.service.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.AuditEvent;

/**
 * Takes down what happens by itself, for the audit trail. To be told in the transaction of what
 * happened, wherever in it: the entry is written when that commits, and not if it does not.
 */
@ApplicationScoped
public class TimeLine {

  @PersistenceContext EntityManager entities;
  @Inject Event<AuditEvent> entries;

  /**
   * @param subject what it happened to, such as the id of a run
   * @param before state that was found; blank where there was none
   * @param after state that is now, marked by {@link
   *     org.cloudmigration.domain.operation.EntryOutcome#mark} if something failed
   */
  public void record(
      UUID environmentId, EntryKind what, String subject, String before, String after) {
    Environment environment = entities.find(Environment.class, environmentId);
    entries.fire(event(environment.name(), what, subject, before, after));
  }

  /** For what concerns no environment, or all of them. */
  public void recordForAll(EntryKind what, String subject, String after) {
    entries.fire(event("", what, subject, "", after));
  }

  private static AuditEvent event(
      String environment, EntryKind what, String subject, String before, String after) {
    return new AuditEvent(
        Origin.SERVER, Origin.SERVER, environment, what.command(), subject, before, after);
  }
}
