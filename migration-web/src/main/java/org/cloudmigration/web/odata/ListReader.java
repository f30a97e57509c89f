package org.cloudmigration.web.odata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.olingo.commons.api.data.EntityCollection;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.queryoption.CountOption;
import org.apache.olingo.server.api.uri.queryoption.FilterOption;
import org.apache.olingo.server.api.uri.queryoption.OrderByItem;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.Continuation;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.listing.Term;

/** Reads a page of a target, by the query options of an address or of an {@code $expand}. */
final class ListReader {

  private final Expander expander;
  private final Scope scope;

  ListReader(Catalogue sets, Scope scope) {
    this.scope = scope;
    this.expander = new Expander(sets, scope, this);
  }

  Expander expander() {
    return expander;
  }

  /**
   * @param pageSize rows at most
   * @param nextLink address of the page that follows
   */
  <R> EntityCollection read(
      Target<R> target, ListOptions options, int pageSize, ListOptions.Link nextLink)
      throws ODataApplicationException {
    EntityShape<R> shape = target.set().shape();
    Condition asked = asked(target, options.filter());
    List<Order> orders = orders(target.set(), options);
    Condition rest =
        options.token() == null
            ? asked
            : asked.and(
                Continuation.after(
                    orders, PageToken.decode(options.token(), kinds(shape, orders)).values()));
    int wanted = Math.min(options.top(), pageSize);
    List<R> rows =
        wanted == 0
            ? List.of()
            : target.set().page(scope, new ListRequest(rest, orders, options.skip(), wanted + 1));
    boolean more = rows.size() > wanted && options.top() > wanted;
    List<R> shown = rows.subList(0, Math.min(rows.size(), wanted));
    EntityCollection page = new EntityCollection();
    for (R row : shown) {
      page.getEntities().add(expander.entity(target, row, options.expand()));
    }
    if (options.count() instanceof CountOption count && count.getValue()) {
      page.setCount(Math.toIntExact(target.set().count(scope, asked)));
    }
    if (more) {
      List<Object> last = Continuation.of(orders, name -> shape.value(shown.getLast(), name));
      page.setNext(URI.create(nextLink.to(new PageToken(last).encode(), options.top() - wanted)));
    }
    return page;
  }

  /**
   * @param filter null for all
   */
  static Condition asked(Target<?> target, FilterOption filter) throws ODataApplicationException {
    return filter == null
        ? target.within()
        : target.within().and(FilterReader.condition(target.set().shape(), filter.getExpression()));
  }

  private static List<Order> orders(EntitySet<?> set, ListOptions options)
      throws ODataApplicationException {
    List<Order> orders = new ArrayList<>();
    if (options.order() == null) {
      orders.add(set.order());
    } else {
      for (OrderByItem item : options.order().getOrders()) {
        orders.add(
            new Order(FilterReader.term(set.shape(), item.getExpression()), item.isDescending()));
      }
    }
    Order byKey = Order.by(set.shape().key().name());
    if (orders.stream().noneMatch(order -> order.term().equals(byKey.term()))) {
      orders.add(byKey);
    }
    return orders;
  }

  private static List<Character> kinds(EntityShape<?> shape, List<Order> orders) {
    return orders.stream().map(order -> PageToken.kind(type(shape, order.term()))).toList();
  }

  private static EdmPrimitiveTypeKind type(EntityShape<?> shape, Term term) {
    return switch (term) {
      case Term.Column column -> shape.property(column.name()).type();
      case Term.Value value -> EdmPrimitiveTypeKind.String;
      case Term.Call call ->
          switch (call.function()) {
            case LENGTH, INDEX_OF -> EdmPrimitiveTypeKind.Int32;
            case LOWER, UPPER, TRIM, SUBSTRING, CONCAT -> EdmPrimitiveTypeKind.String;
          };
    };
  }
}
