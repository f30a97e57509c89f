package org.cloudmigration.web.replication;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Announcer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.ProblemSlot;

/** A run: how far it is, its tables, its time line, its log, and what an earlier one did. */
@Route(RunNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class RunPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient RunReader reader;
  private final transient RunParts parts;
  private final transient RunDesk desk;
  private final transient LiveUpdates live;

  private final RunTabs tabs = new RunTabs();
  private final ProblemSlot problem = new ProblemSlot();
  private final Div place = new Div();
  private final Announcer announcer = new Announcer();
  private RunHead head;
  private RunProgress progress;
  private transient TableCommands commands;
  private transient RunReader.State state;
  private transient RunPart part;
  private transient RunTab tab;
  private transient Runnable unfollow = () -> {};
  private boolean left;
  private transient int width = 1400;

  @Inject
  public RunPage(RunReader reader, RunParts parts, RunDesk desk, LiveUpdates live) {
    this.reader = reader;
    this.parts = parts;
    this.desk = desk;
    this.live = live;
    addClassNames("environment-page", "run-page");
    addAttachListener(attach -> followAgain(attach.getUI()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    RouteParameters parameters = event.getRouteParameters();
    Optional<RunReader.State> found =
        reader.read(RunNavigation.environment(parameters), RunNavigation.run(parameters));
    if (found.isEmpty()) {
      event.forwardTo(RunNavigation.management(RunNavigation.environment(parameters)));
      return;
    }
    boolean sameRun = state != null && state.run().id().equals(found.get().run().id());
    state = found.get();
    if (!sameRun) {
      build(event.getUI());
    }
    showPart(event.getUI(), parameters, event.getLocation().getQueryParameters());
    show(state, part.read(state.run(), state.pace()));
    follow(event.getUI());
  }

  private void build(UI ui) {
    Viewer viewer = Viewer.of(VaadinRequest.getCurrent());
    Formats formats = Formats.of(ui);
    head = new RunHead(formats, viewer, state.environment().name(), this::head);
    progress = new RunProgress(formats);
    commands = new TableCommands(viewer, this::command);
    place.addClassName("run-part");
    removeAll();
    add(head, problem, progress, tabs, place, announcer);
  }

  private void showPart(UI ui, RouteParameters parameters, QueryParameters query) {
    tab = RunNavigation.tab(parameters);
    commands.shown(state.run(), state.newest());
    tabs.show(state.environment().name(), state.run().id(), tab);
    String address =
        RunNavigation.other(parameters)
            .map(other -> RunNavigation.comparison(environment(), state.run().id(), other))
            .orElse(RunNavigation.address(environment(), state.run().id(), tab));
    part =
        parts.of(
            tab,
            new RunParts.Place(
                ui, state, commands, query, RunNavigation.other(parameters), address));
    part.compact(PageWidth.isNarrow(width));
    place.removeAll();
    place.add((Component) part);
  }

  private void show(RunReader.State now, Runnable showPart) {
    if (state.run().inProgress() != now.run().inProgress()) {
      announcer.say("The run: " + Words.status(now.run()) + ".");
    }
    state = now;
    commands.shown(now.run(), now.newest());
    head.show(now.run(), now.newest(), now.pace().limit());
    progress.show(now.run(), now.pace());
    problem.show(now.run().error());
    showPart.run();
    getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
  }

  /** Anew for each part: what it reads with is bound to the request that opened it. */
  private void follow(UI ui) {
    unfollow.run();
    unfollow = live.follow(ui, state.environment().id(), news());
  }

  private Supplier<Runnable> news() {
    EnvironmentView environment = state.environment();
    UUID run = state.run().id();
    RunPart followed = part;
    return () -> {
      Optional<RunReader.State> news = reader.read(environment, run);
      Optional<Runnable> update = news.map(now -> followed.read(now.run(), now.pace()));
      return () -> {
        if (followed == part) {
          news.ifPresent(now -> show(now, update.orElseThrow()));
        }
      };
    };
  }

  /**
   * When a message to the browser was lost, all of the page is detached, attached and sent anew.
   */
  private void followAgain(UI ui) {
    if (left) {
      left = false;
      follow(ui);
      live.once(ui, news());
    }
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(
        attach,
        pixels -> {
          width = pixels;
          part.compact(PageWidth.isNarrow(pixels));
        });
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    unfollow.run();
    left = true;
  }

  private void head(RunHead.Action action) {
    command(
        () -> {
          switch (action) {
            case STOP -> desk.stop(state);
            case PAUSE -> desk.pause(state);
            case RESUME -> desk.resume(state);
            case LIMIT_SPEED -> askForLimit();
          }
        });
  }

  private void askForLimit() {
    new SpeedDialog(
            state.pace().limit(),
            (rows, bytes) -> {
              desk.limit(state, rows, bytes);
              readAnew();
            })
        .open();
  }

  private void command(TableCommands.Command command, Set<UUID> ids) {
    command(() -> desk.execute(command, state, ids).ifPresent(UI.getCurrent()::navigate));
    part.done();
  }

  private void command(Runnable action) {
    try {
      action.run();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    readAnew();
  }

  private void readAnew() {
    reader
        .read(environment(), Optional.of(state.run().id()))
        .ifPresent(now -> show(now, part.read(now.run(), now.pace())));
  }

  private String environment() {
    return state.environment().name();
  }

  @Override
  public String getPageTitle() {
    if (state == null) {
      return "Run";
    }
    String mark = state.run().inProgress() ? "▶ " : "";
    return mark + environment() + " · Run: " + Words.status(state.run());
  }
}
