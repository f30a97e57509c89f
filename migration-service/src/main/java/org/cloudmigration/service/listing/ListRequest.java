package org.cloudmigration.service.listing;

import java.util.List;

/**
 * A page of a list.
 *
 * @param orders the last of them tells any two rows apart
 * @param skip rows that are left out
 * @param limit rows at most
 */
public record ListRequest(Condition condition, List<Order> orders, int skip, int limit) {

  public ListRequest {
    orders = List.copyOf(orders);
  }
}
