package org.cloudmigration.service.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.operation.AuditHead;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.security.SecretVault;

/**
 * Adds commands to the audit chain, in the transaction of the command: both are stored or neither.
 *
 * <p>The hash is keyed with a key outside the database, so that who can write to the database alone
 * cannot forge a chain. What cuts off the end of the chain together with its head is not seen;
 * export the trail to guard against that.
 */
@ApplicationScoped
public class AuditTrail {

  @PersistenceContext EntityManager entities;
  @Inject SecretVault vault;
  @Inject Event<TrailGrew> news;

  @Transactional(Transactional.TxType.REQUIRED)
  public void append(AuditEvent event) {
    // Before the head is locked: whoever holds it waits for no other row. And an entry of the same
    // transaction is not lost by reading the head anew.
    entities.flush();
    AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY_ROW);
    entities.refresh(head, LockModeType.PESSIMISTIC_WRITE);
    AuditEntry entry =
        new AuditEntry(
            masked(event),
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            head.sequenceNo() + 1,
            head.hash());
    entry.seal(vault.authenticate(entry.canonicalText()));
    entry.sortInto(EntryKind.categoryOf(entry.command()), EntryOutcome.of(entry.after()));
    entities.persist(entry);
    head.advanceTo(entry);
    // What is written before the commit comes too late for the server's own flush.
    entities.flush();
    news.fire(new TrailGrew(entry.environment()));
  }

  /** For refusals and failures, whose own transaction is rolled back. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void appendApart(AuditEvent event) {
    append(event);
  }

  private static AuditEvent masked(AuditEvent event) {
    return new AuditEvent(
        event.userName(),
        event.origin(),
        event.environment(),
        event.command(),
        SecretMask.FORMS.mask(event.subject()),
        SecretMask.FORMS.mask(event.before()),
        SecretMask.FORMS.mask(event.after()));
  }
}
