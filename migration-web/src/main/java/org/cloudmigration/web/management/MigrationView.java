package org.cloudmigration.web.management;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.management.Availability;
import org.cloudmigration.service.management.LogLine;
import org.cloudmigration.service.management.MigrationAction;
import org.cloudmigration.service.management.MigrationOverview;
import org.cloudmigration.service.management.StatusTone;
import org.cloudmigration.service.management.Visitor;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.PageKeys;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.ProblemSlot;
import org.cloudmigration.web.shell.TabIcon;

/** Cloud Migration Management: the page of an environment. */
@Route(MigrationNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class MigrationView extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient ManagementDesk desk;
  private final transient ActionDesk actions;
  private transient Visitor visitor;

  private final ProblemSlot problem = new ProblemSlot();
  private StatusBand band;
  private ActionBar bar;
  private NoticeStrip notices;
  private Tiles tiles;
  private ProgressStrip progress;
  private MigrationLog log;
  private FactBoxes boxes;
  private transient Shown shown;
  private transient Optional<UUID> chosenRun = Optional.empty();

  /**
   * What the page shows at one moment.
   *
   * @param chosen line of the log, otherwise its newest run
   */
  private record Shown(MigrationOverview migration, Optional<LogLine> chosen) {}

  @Inject
  public MigrationView(ManagementDesk desk, ActionDesk actions, LiveUpdates live) {
    super(live);
    this.desk = desk;
    this.actions = actions;
    addClassName("environment-page");
    PageKeys.of(this)
        .on("/", "Search the Migration Log", () -> log.focusSearch())
        .on("j", "Choose the next line of the log", () -> log.move(1))
        .on("k", "Choose the line before", () -> log.move(-1))
        .on("Enter", "Open the chosen run", () -> log.openMarked());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    chosenRun = MigrationNavigation.run(event.getRouteParameters());
    Optional<MigrationOverview> found =
        desk.overview(MigrationNavigation.environment(event.getRouteParameters()));
    if (found.isEmpty()) {
      event.forwardTo(StartView.class);
      return;
    }
    boolean sameEnvironment =
        shown != null && environment().equals(found.get().environment().name());
    shown = with(found.get());
    if (!sameEnvironment) {
      build(event.getUI());
    }
    show(shown);
    QueryParameters query = event.getLocation().getQueryParameters();
    log.show(LogQuery.of(query));
    if (MigrationNavigation.checksForUpdate(query)) {
      // Not before the page is there: a dialog that is open while somebody navigates is closed.
      event.getUI().beforeClientResponse(this, ready -> checkForUpdate());
    }
  }

  /** Asked for by the address, which is corrected: reading the page anew shall not ask again. */
  private void checkForUpdate() {
    showAddress();
    perform(MigrationAction.CHECK_UPDATE);
  }

  private void build(UI ui) {
    Formats formats = Formats.of(ui);
    Addresses addresses = new Addresses(environment());
    String role = Viewer.of(VaadinRequest.getCurrent()).role();
    visitor = desk.visitor(environment(), role);
    band = new StatusBand(new NextSteps(visitor, this::perform));
    bar = new ActionBar(visitor, this::perform);
    notices = new NoticeStrip(visitor, addresses);
    tiles = new Tiles(formats, addresses);
    progress = new ProgressStrip(formats, addresses);
    log =
        new MigrationLog(
            formats,
            addresses,
            desk,
            shown.migration().environment().id(),
            new MigrationLog.Actions(this::choose, this::open, this::showAddress));
    boxes = new FactBoxes(formats, addresses);
    removeAll();
    add(band, bar, notices, problem, progress, tiles, log, boxes);
  }

  private Shown with(MigrationOverview migration) {
    Optional<UUID> run = chosenRun.or(() -> migration.newest().map(RunView::id));
    return new Shown(migration, run.flatMap(id -> desk.line(migration.environment().id(), id)));
  }

  private void show(Shown now) {
    shown = now;
    MigrationOverview migration = now.migration();
    band.show(migration);
    bar.show(migration);
    notices.show(migration);
    problem.show(migration.error());
    progress.setVisible(migration.newestRun().isPresent());
    migration.newestRun().ifPresent(progress::show);
    tiles.show(migration);
    boxes.show(migration, now.chosen());
    now.chosen().ifPresent(log::mark);
    getUI().ifPresent(this::showTab);
  }

  private void showTab(UI ui) {
    ui.getPage().setTitle(getPageTitle());
    tabIcon().show(ui);
  }

  @Override
  protected UUID environmentId() {
    return shown.migration().environment().id();
  }

  @Override
  protected Runnable news() {
    Optional<Shown> found = desk.overview(shown.migration().environment()).map(this::with);
    return () -> found.ifPresent(this::refresh);
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    showTab(attach.getUI());
    PageWidth.follow(
        attach,
        width -> {
          log.fit(width);
          bar.fold(PageWidth.isNarrow(width));
        });
  }

  private void refresh(Shown news) {
    show(news);
    log.refresh();
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    super.onDetach(detach);
    TabIcon.MARK.show(detach.getUI());
  }

  private void perform(MigrationAction action) {
    Availability availability = shown.migration().availability(action, visitor);
    switch (availability) {
      case Availability.Available available ->
          actions.perform(action, UI.getCurrent(), shown.migration(), this::readAnew);
      case Availability.Refused(ErrorReport reason) -> Notices.refused(reason);
      case Availability.NotForRole(String text) -> Notices.told(action.label(), text);
      case Availability.NotYet(String text) -> Notices.told(action.label(), text);
    }
    band.show(shown.migration());
  }

  private void readAnew() {
    desk.overview(environment()).map(this::with).ifPresent(this::refresh);
  }

  private void choose(LogLine line) {
    chosenRun = Optional.of(line.id());
    shown = new Shown(shown.migration(), Optional.of(line));
    boxes.show(shown.migration(), shown.chosen());
    showAddress();
  }

  private void open(LogLine line) {
    if (line.isRun()) {
      UI.getCurrent().navigate(new Addresses(environment()).run(line.id()));
    }
  }

  private void showAddress() {
    MigrationNavigation.showAddress(UI.getCurrent(), environment(), chosenRun, log.query());
  }

  private String environment() {
    return shown.migration().environment().name();
  }

  @Override
  public String getPageTitle() {
    if (shown == null) {
      return "Cloud Migration Management";
    }
    String mark =
        switch (tabIcon()) {
          case RUNNING -> "▶ ";
          case FAILED -> "✕ ";
          case DONE -> "✓ ";
          case MARK -> "";
        };
    return mark + environment() + " · Cloud Migration Management";
  }

  private TabIcon tabIcon() {
    if (shown.migration().runInProgress()) {
      return TabIcon.RUNNING;
    }
    StatusTone tone = shown.migration().status().tone();
    if (tone == StatusTone.BAD) {
      return TabIcon.FAILED;
    }
    return tone == StatusTone.GOOD ? TabIcon.DONE : TabIcon.MARK;
  }
}
