package org.cloudmigration.web.odata;

import java.util.List;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.queryoption.CountOption;
import org.apache.olingo.server.api.uri.queryoption.ExpandItem;
import org.apache.olingo.server.api.uri.queryoption.ExpandOption;
import org.apache.olingo.server.api.uri.queryoption.FilterOption;
import org.apache.olingo.server.api.uri.queryoption.OrderByOption;
import org.apache.olingo.server.api.uri.queryoption.SkipOption;
import org.apache.olingo.server.api.uri.queryoption.SystemQueryOption;
import org.apache.olingo.server.api.uri.queryoption.TopOption;

/**
 * Query options of a list; each is null where nobody asked for it.
 *
 * @param top rows at most, over all pages
 * @param token where the page before ended; null for the first page
 */
record ListOptions(
    FilterOption filter,
    OrderByOption order,
    CountOption count,
    ExpandOption expand,
    int skip,
    int top,
    String token) {

  /** The address of a page by its token and the rows that are still wanted. */
  @FunctionalInterface
  interface Link {
    String to(String token, int top);
  }

  static ListOptions of(UriInfo uri) {
    refuse(uri.getSearchOption());
    refuse(uri.getApplyOption());
    refuse(uri.getDeltaTokenOption());
    return new ListOptions(
        uri.getFilterOption(),
        uri.getOrderByOption(),
        uri.getCountOption(),
        uri.getExpandOption(),
        // A token says where to go on: what was skipped lies before it.
        uri.getSkipTokenOption() == null ? skip(uri.getSkipOption()) : 0,
        top(uri.getTopOption()),
        uri.getSkipTokenOption() == null ? null : uri.getSkipTokenOption().getValue());
  }

  static ListOptions of(ExpandItem item) {
    refuse(item.getSearchOption());
    refuse(item.getApplyOption());
    if (item.getLevelsOption() != null) {
      throw ApiRefusal.notImplemented("Not supported: $levels.");
    }
    return new ListOptions(
        item.getFilterOption(),
        item.getOrderByOption(),
        item.getCountOption(),
        item.getExpandOption(),
        skip(item.getSkipOption()),
        top(item.getTopOption()),
        null);
  }

  /** The options that must be repeated in the address of the page that follows. */
  static List<SystemQueryOption> kept(UriInfo uri) {
    return uri.getSystemQueryOptions().stream()
        .filter(
            option ->
                switch (option.getKind()) {
                  case SKIP, SKIPTOKEN, TOP -> false;
                  default -> true;
                })
        .toList();
  }

  private static int skip(SkipOption option) {
    return option == null ? 0 : option.getValue();
  }

  private static int top(TopOption option) {
    return option == null ? Integer.MAX_VALUE : option.getValue();
  }

  private static void refuse(SystemQueryOption option) {
    if (option != null) {
      throw ApiRefusal.notImplemented("Not supported: the query option " + option.getName() + ".");
    }
  }
}
