package org.cloudmigration.service.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.OptionalLong;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.operation.AuditHead;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.security.SecretVault;

/** Reads the audit trail and checks that nobody has changed it. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class AuditService {

  private static final int PAGE = 1000;

  @PersistenceContext EntityManager entities;
  @Inject SecretVault vault;

  /** Newest first. */
  public List<AuditView> entries(int offset, int limit) {
    return entities
        .createQuery("select e from AuditEntry e order by e.sequenceNo desc", AuditEntry.class)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(AuditView::of)
        .toList();
  }

  /**
   * Walks the whole chain, a page at a time, while others may add to it.
   *
   * @return sequence number of the first entry that is missing or was changed; empty if all is well
   */
  public OptionalLong firstBrokenEntry() {
    String previous = AuditHead.NO_HASH;
    long expected = 1;
    boolean headIsAhead = false;
    while (true) {
      List<AuditEntry> page = from(expected);
      if (page.isEmpty() && headIsAhead) {
        return OptionalLong.of(expected);
      }
      for (AuditEntry entry : page) {
        if (!isSound(entry, expected, previous)) {
          return OptionalLong.of(expected);
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
        return complete ? OptionalLong.empty() : OptionalLong.of(expected);
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
