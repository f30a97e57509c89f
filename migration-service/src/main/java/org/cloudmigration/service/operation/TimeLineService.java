package org.cloudmigration.service.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.operation.AuditHead;
import org.cloudmigration.domain.security.Role;

/**
 * Reads the audit trail as the time line of a migration, a page at a time; the whole installation's
 * is for administrators.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class TimeLineService {

  private static final int MOST_PEOPLE = 500;

  @PersistenceContext EntityManager entities;
  @Resource SessionContext session;

  /** Number of the newest entry, of whatever environment; 0 if there is none. */
  public long newest() {
    return entities.find(AuditHead.class, AuditHead.ONLY_ROW).sequenceNo();
  }

  /**
   * Newest first.
   *
   * @param last number up to which the time line is looked at, so that what is added meanwhile
   *     moves nothing
   */
  public List<AuditView> page(TimeLineFilter filter, long last, int offset, int limit) {
    // Numbers come from an index alone, however far down; rows are read only for those shown.
    List<Long> numbers =
        query(filter, 1, last)
            .selectOrdered(entities, "e.sequenceNo", Long.class)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    return numbers.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select e from AuditEntry e where e.sequenceNo in :numbers"
                    + " order by e.sequenceNo desc",
                AuditEntry.class)
            .setParameter("numbers", numbers)
            .getResultStream()
            .map(AuditView::of)
            .toList();
  }

  /**
   * @param first lowest number that counts
   * @param last highest number that counts
   */
  public int count(TimeLineFilter filter, long first, long last) {
    return Math.toIntExact(
        query(filter, first, last).select(entities, "count(e)", Long.class).getSingleResult());
  }

  /** Empty if there is none of this number within the environment. */
  public Optional<AuditView> entry(String environment, long sequenceNo) {
    return query(TimeLineFilter.all(environment), sequenceNo, sequenceNo)
        .select(entities, "e", AuditEntry.class)
        .getResultStream()
        .findFirst()
        .map(AuditView::of);
  }

  /** Who has done something here, by name; the server too. */
  public List<String> people(String environment) {
    return query(TimeLineFilter.all(environment), 1, Long.MAX_VALUE)
        .select(entities, "distinct e.userName", String.class)
        .setMaxResults(MOST_PEOPLE)
        .getResultStream()
        .sorted()
        .toList();
  }

  private TimeLineQuery query(TimeLineFilter filter, long first, long last) {
    if (filter.isWholeInstallation() && !session.isCallerInRole(Role.ADMIN)) {
      throw RefusedException.because(
          "ROLE",
          "The time line of all environments is for administrators.",
          "Open the time line of one environment.");
    }
    return new TimeLineQuery(filter, first, last);
  }
}
