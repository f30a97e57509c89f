package org.cloudmigration.web.completion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;

/** The Cloud Ready Checklist: what to do before a migration is completed, and where it is. */
@Route(CompletionNavigation.COMPLETE_ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class CompletionPage extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient CompletionReader reader;
  private final transient CompletionDesk desk;

  private final CompletionHead head = new CompletionHead();
  private final RecommendedSteps steps = new RecommendedSteps();
  private final CheckList checks = new CheckList();
  private final Div body = new Div(steps, checks);
  private final Paragraph next = new Paragraph();
  private DecisionPanel decision;
  private transient CompletionState state;

  @Inject
  public CompletionPage(CompletionReader reader, CompletionDesk desk, LiveUpdates live) {
    super(live);
    this.reader = reader;
    this.desk = desk;
    addClassNames("environment-page", "completion-page");
    body.addClassName("completion-body");
    next.addClassName("guidance");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<CompletionState> found =
        reader.read(CompletionNavigation.environment(event.getRouteParameters()));
    if (found.isEmpty()) {
      event.forwardTo("");
      return;
    }
    decision =
        new DecisionPanel(
            Viewer.of(VaadinRequest.getCurrent()),
            way -> desk.askToEnd(way, state.name(), this::refresh));
    removeAll();
    add(head, body, decision, next);
    show(found.get());
  }

  private void show(CompletionState now) {
    state = now;
    head.show(now.place(), now.headline());
    boolean enabled = now.completion().enabled();
    body.setVisible(enabled);
    decision.setVisible(enabled);
    checks.show(now.completion().checks());
    if (enabled) {
      decision.show(now);
    }
    next.removeAll();
    next.add("Afterwards: ");
    next.add(CompletionNavigation.checklistLink(now.name(), "Setup checklist"));
    next.add(open(now));
    next.setVisible(!now.checklist().items().isEmpty());
  }

  private static String open(CompletionState now) {
    long open = now.checklist().open();
    return open == 0
        ? ", all items are ticked."
        : ", " + open + " of " + now.checklist().items().size() + " items are open.";
  }

  private void refresh() {
    reader.read(state.name()).ifPresent(this::show);
  }

  @Override
  protected UUID environmentId() {
    return state.environment().id();
  }

  @Override
  protected Runnable news() {
    Optional<CompletionState> found = reader.read(state.name());
    return () -> found.ifPresent(this::show);
  }

  @Override
  public String getPageTitle() {
    return (state == null ? "" : state.name() + " · ") + "Complete migration";
  }
}
