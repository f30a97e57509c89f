package org.cloudmigration.service.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.security.Recent;

/**
 * Writes to the audit trail what was denied for lack of a role: an EJB that denies a call runs
 * nothing of its own, so page and APIs tell of it.
 */
@ApplicationScoped
public class Denials {

  /** The same again is not news. */
  private static final Duration TOLD = Duration.ofMinutes(1);

  private static final int REMEMBERED = 1_000;

  @PersistenceContext EntityManager entities;
  @Inject AuditTrail trail;

  private final Recent<String, Instant> told = new Recent<>(REMEMBERED);

  /**
   * @param environment where it was tried, as the caller wrote it; taken over only if there is one
   * @param subject what was tried, such as method and address
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void record(String user, String environment, String subject) {
    if (isNews(user + " " + subject)) {
      trail.append(
          new AuditEvent(
              user,
              Origin.current(),
              existing(environment),
              EntryKind.DENY_COMMAND.command(),
              subject,
              "",
              EntryOutcome.REFUSED.mark("the role does not allow it")));
    }
  }

  private synchronized boolean isNews(String what) {
    Instant now = Instant.now();
    Instant before = told.get(what);
    if (before != null && now.isBefore(before.plus(TOLD))) {
      return false;
    }
    told.put(what, now);
    return true;
  }

  private String existing(String environment) {
    return entities
        .createQuery("select e.name from Environment e where lower(e.name) = :name", String.class)
        .setParameter("name", environment.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst()
        .orElse("");
  }
}
