package org.cloudmigration.web.replication;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.management.OverviewTable;
import org.cloudmigration.service.mapping.TableMappingView;
import org.cloudmigration.service.replication.CopyWay;
import org.cloudmigration.service.replication.FindingView;
import org.cloudmigration.service.validation.ComparisonView;
import org.cloudmigration.service.validation.Differences;
import org.cloudmigration.service.validation.JobView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.ProblemSlot;
import org.cloudmigration.web.shell.RelativeTime;
import org.cloudmigration.web.validation.DifferencePanel;
import org.cloudmigration.web.validation.VerifyDesk;
import org.cloudmigration.web.validation.VerifyStrip;

/** A table over all runs. */
@Route(OverviewNavigation.TABLE_ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class TablePage extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient EnvironmentService environments;
  private final transient TableDesk desk;
  private final transient VerifyDesk verify;
  private final Viewer viewer = Viewer.of(VaadinRequest.getCurrent());
  private transient EnvironmentView environment;
  private transient Shown shown;
  private final ProblemSlot problem = new ProblemSlot();
  private TableHead head;
  private TableActions actions;
  private TableFactsPanel facts;
  private TableFindings findings;
  private TableHistory history;
  private VerifyStrip strip;
  private DifferencePanel differences;

  /** What the page shows at one moment. */
  private record Shown(
      OverviewTable table,
      Optional<CopyWay> way,
      Optional<TableMappingView> mapping,
      List<FindingView> findings,
      Optional<JobView> job,
      Optional<ComparisonView> comparison,
      Optional<Differences> differences) {}

  @Inject
  public TablePage(
      EnvironmentService environments, TableDesk desk, VerifyDesk verify, LiveUpdates live) {
    super(live);
    this.verify = verify;
    this.environments = environments;
    this.desk = desk;
    addClassNames("environment-page", "table-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<EnvironmentView> found =
        environments.find(OverviewNavigation.environment(event.getRouteParameters()));
    if (found.isEmpty()) {
      event.forwardTo("");
      return;
    }
    environment = found.get();
    Optional<Shown> table =
        OverviewNavigation.table(event.getRouteParameters()).flatMap(this::read);
    if (table.isEmpty()) {
      event.forwardTo(OverviewNavigation.address(environment.name()));
      return;
    }
    build(event.getUI(), table.get().table().id());
    show(table.get());
  }

  private Optional<Shown> read(UUID table) {
    return desk.table(environment, table)
        .map(
            found ->
                new Shown(
                    found,
                    desk.copyWay(table),
                    desk.mapping(environment, found),
                    desk.findings(table),
                    verify.job(environment.id()),
                    verify.latest(table),
                    verify.differences(table)));
  }

  private void build(UI ui, UUID table) {
    Formats formats = Formats.of(ui);
    actions =
        new TableActions(
            viewer,
            new TableActions.Deeds(
                () -> verify.verify(environment, List.of(table)),
                () -> desk.block(environment, table),
                () -> desk.unblock(environment, table)));
    head = new TableHead(formats, environment.name(), actions);
    strip =
        new VerifyStrip(
            formats, viewer.canRun(), () -> TableActions.perform(() -> verify.stop(environment)));
    differences = new DifferencePanel(formats);
    facts =
        new TableFactsPanel(
            formats,
            () -> TableActions.perform(this::count),
            new PreserveSwitch(
                viewer.canRun(),
                (mapping, cloudData) -> desk.preserve(environment, mapping, cloudData)));
    history = new TableHistory(formats, environment.name(), table, desk);
    RelativeTime loader = new RelativeTime();
    loader.addClassName("loader");
    removeAll();
    findings = new TableFindings(formats, environment.name());
    add(head, strip, problem, facts, findings, differences, history, loader);
  }

  private void count() {
    facts.counted(desk.count(environment, shown.table().id()));
    facts.show(shown.table(), shown.way(), shown.mapping());
  }

  private void show(Shown now) {
    shown = now;
    head.show(now.table());
    actions.show(now.table());
    facts.show(now.table(), now.way(), now.mapping());
    findings.show(now.findings());
    strip.show(now.job());
    differences.show(
        now.comparison(),
        now.differences(),
        now.mapping().filter(TableMappingView::preserveCloudData).isPresent());
    problem.show(now.table().error(), now.table().status() != TableStatus.FAILED);
  }

  @Override
  protected UUID environmentId() {
    return environment.id();
  }

  @Override
  protected Runnable news() {
    Optional<Shown> found = read(shown.table().id());
    return () ->
        found.ifPresent(
            now -> {
              show(now);
              history.refresh();
            });
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    if (shown != null) {
      PageWidth.follow(attach, history::fit);
    }
  }

  @Override
  public String getPageTitle() {
    return shown == null ? "Table" : shown.table().table() + " · " + environment.name();
  }
}
