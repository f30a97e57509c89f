package org.cloudmigration.web.odata;

import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;

/**
 * A set of the API: what its entities look like, where they come from, and what can be done with
 * them. What is not overridden is refused with 405.
 */
public abstract class EntitySet<R> {

  public abstract EntityShape<R> shape();

  public abstract List<R> page(Scope scope, ListRequest request);

  public abstract long count(Scope scope, Condition condition);

  /** What the set is ordered by if nobody asks. */
  public Order order() {
    return Order.by(shape().key().name());
  }

  /** Bound to one entity each. */
  public List<BoundAction<R>> actions() {
    return List.of();
  }

  public Optional<R> find(Scope scope, Object key) {
    Order byKey = Order.by(shape().key().name());
    return page(
            scope,
            new ListRequest(Condition.equal(shape().key().name(), key), List.of(byKey), 0, 1))
        .stream()
        .findFirst();
  }

  public R create(Scope scope, Body body) {
    throw ApiRefusal.methodNotAllowed("New entities cannot be added to " + shape().set() + ".");
  }

  /**
   * @param present the entity as the caller has seen it, or as it is if the caller does not mind;
   *     the set refuses with 412 if it has been changed since
   */
  public R change(Scope scope, R present, Body body) {
    throw ApiRefusal.methodNotAllowed("Entities of " + shape().set() + " cannot be changed.");
  }

  public void delete(Scope scope, R present) {
    throw ApiRefusal.methodNotAllowed("Entities of " + shape().set() + " cannot be deleted.");
  }
}
