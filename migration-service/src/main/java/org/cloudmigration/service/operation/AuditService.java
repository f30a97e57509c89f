package org.cloudmigration.service.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.operation.AuditHead;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.security.SecretVault;

/** Reads the audit trail and checks that nobody has changed it. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class AuditService {

  private static final int PAGE = 1000;

  /** Marks a check that came to its end. */
  private static final String COUNTED = "all entries were read";

  @PersistenceContext EntityManager entities;
  @Inject SecretVault vault;
  @Inject Commands commands;

  /** Newest first, of the whole installation. */
  @RolesAllowed(Role.ADMIN)
  public List<AuditView> entries(int offset, int limit) {
    return entities
        .createQuery("select e from AuditEntry e order by e.sequenceNo desc", AuditEntry.class)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(AuditView::of)
        .toList();
  }

  /** Checks the whole trail, and writes into it what was found. */
  @RolesAllowed(Role.ADMIN)
  public TrailCheck check() {
    return commands.run(
        "",
        EntryKind.CHECK_TRAIL.command(),
        "",
        () -> {
          TrailCheck found = walk();
          return new Outcome<>(found, COUNTED, found.text());
        });
  }

  /** The newest check that was written; empty if there never was one. */
  public Optional<LastCheck> lastCheck() {
    return entities
        .createQuery(
            "select e from AuditEntry e where e.environment = '' and e.category = :category"
                + " and e.command = :command and e.before = :counted"
                + " order by e.environment desc, e.category desc, e.sequenceNo desc",
            AuditEntry.class)
        .setParameter("category", EntryKind.CHECK_TRAIL.category())
        .setParameter("command", EntryKind.CHECK_TRAIL.command())
        .setParameter("counted", COUNTED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(
            entry ->
                new LastCheck(TrailCheck.of(entry.after()), entry.occurredAt(), entry.userName()));
  }

  /**
   * Walks the whole chain, a page at a time, while others may add to it.
   *
   * @return sequence number of the first entry that is missing or was changed; empty if all is well
   */
  public OptionalLong firstBrokenEntry() {
    return walk().broken();
  }

  private TrailCheck walk() {
    String previous = AuditHead.NO_HASH;
    long expected = 1;
    boolean headIsAhead = false;
    while (true) {
      List<AuditEntry> page = from(expected);
      if (page.isEmpty() && headIsAhead) {
        return TrailCheck.brokenAt(expected);
      }
      for (AuditEntry entry : page) {
        if (!isSound(entry, expected, previous)) {
          return TrailCheck.brokenAt(expected);
        }
        previous = entry.hash();
        expected++;
      }
      entities.clear();
      // Read after the entries, so that one that was added meanwhile is not taken for a forgery.
      AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY_ROW);
      headIsAhead = head.sequenceNo() >= expected;
      if (!headIsAhead && page.size() < PAGE) {
        boolean complete = head.sequenceNo() == expected - 1 && head.hash().equals(previous);
        return complete ? TrailCheck.sound(expected - 1) : TrailCheck.brokenAt(expected);
      }
    }
  }

  private boolean isSound(AuditEntry entry, long expected, String previous) {
    return entry.sequenceNo() == expected
        && entry.previousHash().equals(previous)
        && entry.hash().equals(vault.authenticate(entry.canonicalText()));
  }

  private List<AuditEntry> from(long sequenceNo) {
    return entities
        .createQuery(
            "select e from AuditEntry e where e.sequenceNo >= :from order by e.sequenceNo",
            AuditEntry.class)
        .setParameter("from", sequenceNo)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
