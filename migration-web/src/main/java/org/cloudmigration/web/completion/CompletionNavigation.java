package org.cloudmigration.web.completion;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;

/** Addresses of the pages around the end of a migration: one of each for each environment. */
public final class CompletionNavigation {

  static final String COMPLETE_ROUTE = "complete/:environment";
  static final String CHECKLIST_ROUTE = "checklist/:environment";

  private static final String ENVIRONMENT = "environment";

  private CompletionNavigation() {}

  /** To the Cloud Ready Checklist. */
  public static void toComplete(UI ui, String environment) {
    ui.navigate(CompletionPage.class, new RouteParam(ENVIRONMENT, environment));
  }

  /** To the setup checklist. */
  public static void toChecklist(UI ui, String environment) {
    ui.navigate(ChecklistPage.class, new RouteParam(ENVIRONMENT, environment));
  }

  public static Anchor completeLink(String environment, String text) {
    return link("complete/" + environment, text);
  }

  public static Anchor checklistLink(String environment, String text) {
    return link("checklist/" + environment, text);
  }

  private static Anchor link(String address, String text) {
    Anchor link = new Anchor(address, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  static String environment(RouteParameters parameters) {
    return parameters.get(ENVIRONMENT).orElse("");
  }
}
