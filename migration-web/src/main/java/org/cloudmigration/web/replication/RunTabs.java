package org.cloudmigration.web.replication;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.UUID;

/** Links to the parts of a run's page. */
final class RunTabs extends Nav {

  private static final long serialVersionUID = 1L;

  RunTabs() {
    addClassName("run-tabs");
    setAriaLabel("Parts of the run");
  }

  void show(String environment, UUID run, RunTab here) {
    removeAll();
    for (RunTab tab : RunTab.values()) {
      Anchor link = new Anchor(RunNavigation.address(environment, run, tab), tab.label());
      link.getElement().setAttribute("router-link", true);
      if (tab == here) {
        link.getElement().setAttribute("aria-current", "page");
      }
      add(link);
    }
  }
}
