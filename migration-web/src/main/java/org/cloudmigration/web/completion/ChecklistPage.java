package org.cloudmigration.web.completion;

import com.vaadin.flow.component.UI;
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
import org.cloudmigration.service.completion.ChecklistService;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.Tone;

/** The setup checklist of an environment: what is to be done, and who has ticked it. */
@Route(CompletionNavigation.CHECKLIST_ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class ChecklistPage extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient CompletionReader reader;
  private final transient ChecklistService checklist;

  private final CompletionHead head = new CompletionHead();
  private ChecklistPanel panel;
  private transient CompletionState state;

  @Inject
  public ChecklistPage(CompletionReader reader, ChecklistService checklist, LiveUpdates live) {
    super(live);
    this.reader = reader;
    this.checklist = checklist;
    addClassNames("environment-page", "completion-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<CompletionState> found =
        reader.read(CompletionNavigation.environment(event.getRouteParameters()));
    if (found.isEmpty()) {
      event.forwardTo("");
      return;
    }
    UI ui = event.getUI();
    panel =
        new ChecklistPanel(
            Formats.of(ui), Viewer.of(VaadinRequest.getCurrent()), found.get().name(), this::mark);
    removeAll();
    add(head, panel);
    show(found.get());
  }

  private void mark(String item, boolean ticked) {
    try {
      if (ticked) {
        checklist.tick(state.name(), item);
      } else {
        checklist.untick(state.name(), item);
      }
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    reader.read(state.name()).ifPresent(this::show);
  }

  private void show(CompletionState now) {
    state = now;
    head.show(now.place(), headline(now));
    panel.show(now.checklist());
  }

  private static CompletionState.Headline headline(CompletionState now) {
    int all = now.checklist().items().size();
    long open = now.checklist().open();
    if (all == 0) {
      return new CompletionState.Headline(
          "Setup checklist", Tone.NEUTRAL, "It is there once the migration is set up.");
    }
    return open == 0
        ? new CompletionState.Headline("Setup checklist", Tone.GOOD, "Every item is ticked.")
        : new CompletionState.Headline(
            "Setup checklist",
            Tone.NEUTRAL,
            open
                + " of "
                + all
                + " items are open. Tick what was done: your name is kept with it.");
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
    return (state == null ? "" : state.name() + " · ") + "Setup checklist";
  }
}
