package org.cloudmigration.web.odata;

import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;

/**
 * What an address leads to: a set, or what of it belongs to another entity, or one entity of it.
 *
 * @param within holds of the entities that are meant
 * @param single whether it is one entity
 */
record Target<R>(EntitySet<R> set, Condition within, boolean single) {

  Optional<R> row(Scope scope) {
    Order byKey = Order.by(set.shape().key().name());
    return set.page(scope, new ListRequest(within, List.of(byKey), 0, 1)).stream().findFirst();
  }

  /**
   * @throws ApiRefusal with 404 if there is none
   */
  R required(Scope scope) {
    return row(scope)
        .orElseThrow(
            () ->
                ApiRefusal.notFound(
                    "There is no such entity in " + set.shape().set() + ". Read the list again."));
  }

  /** What an entity leads to. */
  Target<?> follow(Catalogue sets, R row, String navigation) {
    Navigation<R> way = set.shape().navigation(navigation);
    return new Target<>(sets.set(way.target()), way.others().apply(row), !way.many());
  }

  Target<R> keyed(Object key) {
    return new Target<>(set, within.and(Condition.equal(set.shape().key().name(), key)), true);
  }
}
