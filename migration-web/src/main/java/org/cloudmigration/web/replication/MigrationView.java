package org.cloudmigration.web.replication;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
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
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.replication.ReplicationService;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.completion.ChecklistNotice;
import org.cloudmigration.web.completion.CompletionDesk;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.setup.SetupNavigation;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.PageWidth;

/** Cloud Migration Management: the page of an environment. */
@Route(MigrationNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class MigrationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient MigrationReader reader;
  private final transient RunStatusService runs;
  private final transient ReplicationService replication;
  private final transient CompletionDesk desk;
  private final transient LiveUpdates live;

  private final Div problem = new Div();
  private StateBand band;
  private RunProgress progress;
  private RunLog log;
  private TableList tables;
  private transient MigrationState state;
  private transient Runnable unfollow = () -> {};
  private transient Optional<UUID> chosenRun = Optional.empty();

  @Inject
  public MigrationView(
      MigrationReader reader,
      RunStatusService runs,
      ReplicationService replication,
      CompletionDesk desk,
      LiveUpdates live) {
    this.reader = reader;
    this.runs = runs;
    this.replication = replication;
    this.desk = desk;
    this.live = live;
    addClassName("environment-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    chosenRun = MigrationNavigation.run(event.getRouteParameters());
    Optional<MigrationState> found =
        reader.read(MigrationNavigation.environment(event.getRouteParameters()), chosenRun);
    if (found.isEmpty()) {
      event.forwardTo(StartView.class);
      return;
    }
    boolean sameEnvironment =
        state != null && state.environment().id().equals(found.get().environment().id());
    state = found.get();
    if (!sameEnvironment) {
      build(event.getUI());
    }
    show(state);
  }

  private void build(UI ui) {
    Formats formats = Formats.of(ui);
    band =
        new StateBand(
            Viewer.of(VaadinRequest.getCurrent()),
            new StateBand.Actions(
                this::runReplication,
                this::stop,
                this::resume,
                () -> SetupNavigation.toGuide(ui, state.environment().name())),
            new MoreMenu(
                Viewer.of(VaadinRequest.getCurrent()),
                desk,
                ui,
                state.environment().name(),
                this::refresh));
    progress = new RunProgress(formats);
    log =
        new RunLog(
            formats,
            runs,
            state.environment().id(),
            run -> MigrationNavigation.toRun(ui, state.environment().name(), run.id()));
    tables = new TableList(formats, runs);
    Div panels = new Div(log, tables);
    panels.addClassName("panels");
    removeAll();
    add(band, problem, progress, panels);
  }

  private void show(MigrationState now) {
    state = now;
    band.show(now);
    problem.removeAll();
    now.error().ifPresent(error -> problem.add(new ErrorPanel(error)));
    if (now.openAfterTheEnd() > 0) {
      problem.add(new ChecklistNotice(now.environment().name(), now.openAfterTheEnd()));
    }
    boolean copies = now.shownRun().filter(run -> !run.endOfMigration()).isPresent();
    progress.setVisible(copies);
    tables.setVisible(copies);
    log.refresh();
    now.shownRun()
        .ifPresent(
            run -> {
              progress.show(run);
              tables.show(run);
              log.mark(run);
            });
    getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    UI ui = attach.getUI();
    String environment = state.environment().name();
    unfollow =
        live.follow(
            ui,
            state.environment().id(),
            () -> {
              Optional<MigrationState> news = reader.read(environment, chosenRun);
              return () -> news.ifPresent(this::show);
            });
    PageWidth.follow(attach, this::compact);
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    unfollow.run();
  }

  private void compact(int width) {
    log.fit(width);
    tables.compact(PageWidth.isNarrow(width));
  }

  private void runReplication() {
    command(() -> replication.runReplication(state.environment().name()));
    if (chosenRun.isPresent()) {
      MigrationNavigation.toEnvironment(UI.getCurrent(), state.environment().name());
    }
  }

  private void stop() {
    command(() -> replication.stop(state.environment().name(), latestRun()));
  }

  private void resume() {
    command(() -> replication.resume(state.environment().name(), latestRun()));
  }

  private void command(Runnable action) {
    try {
      action.run();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    refresh();
  }

  private void refresh() {
    reader.read(state.environment().name(), chosenRun).ifPresent(this::show);
  }

  private UUID latestRun() {
    return state.latestRun().map(RunView::id).orElseThrow();
  }

  @Override
  public String getPageTitle() {
    String mark = state != null && state.runInProgress() ? "▶ " : "";
    String name = state == null ? "" : state.environment().name() + " · ";
    return mark + name + "Cloud Migration Management";
  }
}
