package org.cloudmigration.web.help;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import org.cloudmigration.web.shell.HelpLink;

/** Addresses of the error catalogue: one for each code, with what is searched. */
final class ErrorNavigation {

  private static final String CODE = "code";
  static final String ROUTE = HelpLink.ERRORS + "/:" + CODE + "?";

  private ErrorNavigation() {}

  /** Blank while no entry is open. */
  static String code(RouteParameters parameters) {
    return parameters.get(CODE).orElse("");
  }

  /** Corrects the address while somebody types, which is no step to go back by. */
  static void showAddress(UI ui, ErrorFilter filter) {
    ui.getPage().getHistory().replaceState(null, address("", filter));
  }

  /**
   * The address of an entry that was opened, or of the list when it was closed. Going back then
   * shows what was read before.
   */
  static void addAddress(UI ui, String code, ErrorFilter filter) {
    ui.getPage().getHistory().pushState(null, address(code, filter));
  }

  private static String address(String code, ErrorFilter filter) {
    QueryParameters query = filter.toQuery();
    String path = code.isEmpty() ? HelpLink.ERRORS : HelpLink.ERRORS + "/" + code;
    return query.getParameters().isEmpty() ? path : path + "?" + query.getQueryString();
  }
}
