package org.cloudmigration.service.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.operation.AuditHead;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.EntityList;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.listing.Term;

/**
 * Reads the audit trail as the time line of a migration, a page at a time; the whole installation's
 * is for administrators.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class TimeLineService {

  private static final int MOST_PEOPLE = 500;
  private static final String NUMBER = "entryNo";

  /** Never told apart by it; see {@link #newestFirst}. */
  private static final String ENVIRONMENT = "environment";

  private static final EntityList<AuditEntry> ENTRIES =
      new EntityList<>(AuditEntry.class)
          .column(NUMBER, "sequenceNo")
          .column(ENVIRONMENT, ENVIRONMENT)
          .column("entryTime", "occurredAt")
          .word("category", "category", EntryCategory.class)
          .word("outcome", "outcome", EntryOutcome.class)
          .column("userName", "userName")
          .column("origin", "origin")
          .column("command", "command")
          .column("subject", "subject")
          .column("stateBefore", "before")
          .column("stateAfter", "after")
          .column("previousHash", "previousHash")
          .column("hash", "hash");

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

  /** As callers of the API filter and sort it: by the names of the properties of auditEntries. */
  public List<AuditView> entries(String environment, ListRequest request) {
    return ENTRIES.page(entities, of(environment), newestFirst(request)).stream()
        .map(AuditView::of)
        .toList();
  }

  public long countEntries(String environment, Condition condition) {
    return ENTRIES.count(entities, of(environment), condition);
  }

  private static EntityList.Scope<AuditEntry> of(String environment) {
    return (builder, query, entry) -> builder.equal(entry.get(ENVIRONMENT), environment);
  }

  /** As {@link TimeLineQuery#selectOrdered}: lets databases take the order from the index. */
  private static ListRequest newestFirst(ListRequest request) {
    if (!request.orders().equals(List.of(new Order(new Term.Column(NUMBER), true)))) {
      return request;
    }
    List<Order> orders = new ArrayList<>(request.orders());
    orders.addFirst(new Order(new Term.Column(ENVIRONMENT), true));
    return new ListRequest(request.condition(), orders, request.skip(), request.limit());
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
