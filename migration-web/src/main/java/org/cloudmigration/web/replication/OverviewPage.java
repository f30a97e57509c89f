package org.cloudmigration.web.replication;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.management.OverviewCounts;
import org.cloudmigration.service.validation.JobView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.PageKeys;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.RelativeTime;
import org.cloudmigration.web.validation.VerifyDesk;
import org.cloudmigration.web.validation.VerifyStrip;

/** All tables of an environment, each as it stands over all runs. */
@Route(OverviewNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class OverviewPage extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient EnvironmentService environments;
  private final transient OverviewDesk desk;
  private final transient VerifyDesk verify;
  private final Viewer viewer = Viewer.of(VaadinRequest.getCurrent());
  private transient EnvironmentView environment;
  private OverviewTiles tiles;
  private OverviewGrid grid;
  private OverviewBar bar;
  private VerifyStrip strip;

  @Inject
  public OverviewPage(
      EnvironmentService environments, OverviewDesk desk, VerifyDesk verify, LiveUpdates live) {
    super(live);
    this.verify = verify;
    this.environments = environments;
    this.desk = desk;
    addClassNames("environment-page", "overview-page");
    PageKeys.of(this).on("/", "Search the tables", () -> grid.focusSearch());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<EnvironmentView> found =
        environments.find(OverviewNavigation.environment(event.getRouteParameters()));
    if (found.isEmpty()) {
      event.forwardTo("");
      return;
    }
    boolean same = environment != null && environment.id().equals(found.get().id());
    environment = found.get();
    if (!same) {
      build(event.getUI());
    }
    show(desk.counts(environment.id()));
    strip.show(verify.job(environment.id()));
    grid.show(OverviewQuery.of(event.getLocation().getQueryParameters()));
  }

  private void build(UI ui) {
    Formats formats = Formats.of(ui);
    bar =
        new OverviewBar(
            formats,
            new OverviewBar.Deeds(
                ids -> verify.verify(environment, ids),
                () -> desk.ids(environment.id(), grid.query().filter()),
                () -> grid.deselect()));
    bar.setVisible(viewer.canRun());
    tiles = new OverviewTiles(formats, environment.name());
    grid =
        new OverviewGrid(
            formats,
            desk,
            environment,
            chosen -> bar.chosen(chosen),
            () ->
                OverviewNavigation.showAddress(UI.getCurrent(), environment.name(), grid.query()));
    strip =
        new VerifyStrip(
            formats, viewer.canRun(), () -> TableActions.perform(() -> verify.stop(environment)));
    H1 title = new H1("Tables");
    title.addClassName("page-title");
    Div head = new Div(title, bar);
    head.addClassName("page-head");
    removeAll();
    RelativeTime loader = new RelativeTime();
    loader.addClassName("loader");
    add(head, strip, tiles, grid, loader);
  }

  private void show(OverviewCounts counts) {
    tiles.show(counts);
    grid.offer(counts);
  }

  @Override
  protected UUID environmentId() {
    return environment.id();
  }

  @Override
  protected Runnable news() {
    OverviewCounts counts = desk.counts(environment.id());
    Optional<JobView> job = verify.job(environment.id());
    return () -> {
      show(counts);
      strip.show(job);
      grid.refresh();
    };
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(attach, grid::fit);
  }

  @Override
  public String getPageTitle() {
    return (environment == null ? "" : environment.name() + " · ") + "Tables";
  }
}
