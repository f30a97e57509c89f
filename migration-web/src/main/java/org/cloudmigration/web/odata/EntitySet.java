package org.cloudmigration.web.odata;

import java.util.List;
import java.util.Set;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;

/**
 * A set of the API: what its entities look like, where they come from, and what can be done with
 * them. A change that it does not name is refused with 405.
 */
public abstract class EntitySet<R> {

  public abstract EntityShape<R> shape();

  public abstract List<R> page(Scope scope, ListRequest request);

  public abstract long count(Scope scope, Condition condition);

  /** What the set is ordered by if nobody asks. */
  public Order order() {
    return Order.by(shape().key().name());
  }

  /** What can be done with the entities themselves. */
  public enum Change {
    CREATE,
    UPDATE,
    DELETE
  }

  public Set<Change> changes() {
    return Set.of();
  }

  /** Bound to one entity each. */
  public List<BoundAction<R>> actions() {
    return List.of();
  }

  /** Asked only of a set with this change. */
  public R create(Scope scope, Body body) {
    throw new UnsupportedOperationException();
  }

  /**
   * Asked only of a set with this change.
   *
   * @param present the entity as the caller has seen it, or as it is if the caller does not mind;
   *     the set refuses with 412 if it has been changed since
   */
  public R change(Scope scope, R present, Body body) {
    throw new UnsupportedOperationException();
  }

  /** Asked only of a set with this change. */
  public void delete(Scope scope, R present) {
    throw new UnsupportedOperationException();
  }

  /**
   * @throws ApiRefusal with 405
   */
  void refuseUnless(Change change) {
    if (!changes().contains(change)) {
      throw ApiRefusal.methodNotAllowed(
          "Entities of "
              + shape().set()
              + switch (change) {
                case CREATE -> " cannot be added.";
                case UPDATE -> " cannot be changed.";
                case DELETE -> " cannot be deleted.";
              });
    }
  }
}
