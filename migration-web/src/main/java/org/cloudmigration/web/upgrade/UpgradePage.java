package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.upgrade.run.UpgradeStepView;
import org.cloudmigration.service.upgrade.run.UpgradeView;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.ProblemSlot;

/** The data upgrade of an environment: companies, their steps, and what could not be migrated. */
@Route(UpgradeNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class UpgradePage extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient EnvironmentService environments;
  private final transient UpgradeDesk desk;
  private final transient SnapshotDesk reruns;

  private final ProblemSlot problem = new ProblemSlot();
  private UpgradeBand band;
  private UpgradeTiles tiles;
  private CompanyProgress companies;
  private StepList steps;
  private BalancePanel balances;
  private SnapshotPanel snapshots;
  private ChangeList changes;
  private ErrorOverview errors;
  private transient EnvironmentView environment;
  private String company = "";

  /** What was read, with the steps of the company that is chosen. */
  private record Reading(
      UpgradeDesk.Snapshot now, UpgradedCompanyView chosen, List<UpgradeStepView> steps) {}

  @Inject
  public UpgradePage(
      EnvironmentService environments, UpgradeDesk desk, SnapshotDesk reruns, LiveUpdates live) {
    super(live);
    this.reruns = reruns;
    this.environments = environments;
    this.desk = desk;
    addClassNames("environment-page", "upgrade-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<EnvironmentView> found =
        environments.find(UpgradeNavigation.environment(event.getRouteParameters()));
    if (found.isEmpty()) {
      event.forwardTo("");
      return;
    }
    environment = found.get();
    company = UpgradeNavigation.company(event.getRouteParameters());
    build(event.getUI());
    show(read());
  }

  private void build(UI ui) {
    Formats formats = Formats.of(ui);
    band = new UpgradeBand(formats, () -> command(() -> desk.run(environment)));
    tiles = new UpgradeTiles(formats);
    companies = new CompanyProgress(formats, this::choose);
    steps = new StepList(formats);
    balances = new BalancePanel(desk, formats);
    snapshots =
        new SnapshotPanel(
            formats,
            () -> reruns.askToRerun(ui, environment.name(), environment.id(), () -> show(read())));
    errors =
        new ErrorOverview(
            desk,
            environment.id(),
            formats,
            Viewer.of(VaadinRequest.getCurrent()),
            error -> command(() -> desk.dismiss(environment, error)));
    changes = new ChangeList(desk, environment.id(), formats);
    removeAll();
    add(band, problem, tiles, companies, steps, errors, balances, snapshots, changes);
  }

  private Reading read() {
    UpgradeDesk.Snapshot now = desk.read(environment);
    UpgradedCompanyView chosen =
        now.companies().stream().filter(c -> c.name().equals(company)).findFirst().orElse(null);
    return new Reading(
        now, chosen, chosen == null ? List.of() : desk.steps(environment.id(), chosen.id()));
  }

  private void show(Reading reading) {
    band.show(environment, reading.now());
    problem.show(reading.now().upgrade().map(UpgradeView::error).orElse(null));
    tiles.show(environment.name(), reading.now().companies(), reading.now().figures());
    companies.show(reading.now().companies(), company);
    if (reading.chosen() == null) {
      steps.hide();
      balances.hide();
    } else {
      steps.show(environment.name(), reading.chosen(), reading.steps());
      if (reading.chosen().status() == CompanyUpgradeStatus.COMPLETED
          || reading.chosen().status() == CompanyUpgradeStatus.FAILED) {
        balances.of(environment.name(), company);
      } else {
        balances.hide();
      }
    }
    snapshots.show(reading.now().snapshots(), reading.now().whyNoRerun());
    changes.of(reading.chosen() == null ? "" : company);
    errors.of(reading.chosen() == null ? "" : company, reading.now().upgrade().isPresent());
  }

  /** The address tells which, so that it can be sent to somebody. */
  private void choose(String name) {
    company = name;
    String address = UpgradeNavigation.address(environment.name());
    getUI()
        .ifPresent(
            ui ->
                ui.getPage()
                    .getHistory()
                    .replaceState(
                        null, new Location(name.isEmpty() ? address : address + "/" + name)));
    show(read());
  }

  private void command(Runnable action) {
    try {
      action.run();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    show(read());
  }

  @Override
  protected UUID environmentId() {
    return environment.id();
  }

  @Override
  protected Runnable news() {
    Reading reading = read();
    return () -> show(reading);
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(
        attach,
        width -> {
          companies.fit(width);
          steps.fit(width);
          balances.fit(width);
          snapshots.fit(width);
          changes.fit(width);
          errors.fit(width);
        });
  }

  @Override
  public String getPageTitle() {
    return (environment == null ? "" : environment.name() + " · ") + "Data upgrade";
  }
}
