package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.upgrade.BatchCause;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.Tone;

/** Batches that data upgrades have made and that are still to be posted, each with the reason. */
@Route(BatchNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class BatchPage extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient EnvironmentService environments;
  private final transient BatchDesk desk;
  private final Anchor back = new Anchor("", "‹ Data upgrade");
  private final H1 headline = new H1();
  private final Paragraph guidance = new Paragraph();
  private final Button look = new Button("Look again", VaadinIcon.REFRESH.create());
  private Formats formats;
  private BatchGrid batches;
  private transient EnvironmentView environment;

  /** Also read outside the page's lock. */
  private volatile String company = "";

  @Inject
  public BatchPage(EnvironmentService environments, BatchDesk desk, LiveUpdates live) {
    super(live);
    this.environments = environments;
    this.desk = desk;
    addClassNames("environment-page", "batch-page");
    back.getElement().setAttribute("router-link", true);
    headline.getElement().setAttribute("aria-live", "polite");
    guidance.addClassName("guidance");
    look.addClickListener(click -> command(() -> desk.lookAgain(environment, company)));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<EnvironmentView> found =
        environments.find(UpgradeNavigation.environment(event.getRouteParameters()));
    if (found.isEmpty()) {
      event.forwardTo("");
      return;
    }
    boolean same = environment != null && environment.id().equals(found.get().id());
    environment = found.get();
    company = UpgradeNavigation.company(event.getRouteParameters());
    if (!same) {
      build(event.getUI());
    }
    batches.show(desk.companies(environment.id()), company);
    show(counts());
  }

  private void build(UI ui) {
    formats = Formats.of(ui);
    back.setHref(UpgradeNavigation.address(environment.name()));
    boolean mayRun = Viewer.of(VaadinRequest.getCurrent()).canRun();
    look.setEnabled(mayRun);
    look.setTooltipText("Ask the tenant which batches are left, once some were posted there.");
    Paragraph whyDisabled = new Paragraph(mayRun ? "" : Viewer.MAY_ONLY_READ);
    whyDisabled.addClassNames("guidance", "why-disabled");
    whyDisabled.setVisible(!mayRun);
    Div words = new Div(back, headline, guidance);
    words.addClassName("words");
    Div actions = new Div(look, whyDisabled);
    actions.addClassName("actions");
    Section band = new Section(words, actions);
    band.addClassName("state-band");
    batches = new BatchGrid(desk, environment.id(), formats, this::choose);
    removeAll();
    add(band, batches);
  }

  private Map<BatchCause, Long> counts() {
    return desk.counts(environment.id(), company);
  }

  private void show(Map<BatchCause, Long> counts) {
    headline.setText(BatchWords.headline(counts, formats));
    guidance.setText(BatchWords.guidance(counts));
    for (Tone tone : Tone.values()) {
      headline.setClassName(tone.className(), tone == BatchWords.tone(counts));
    }
    batches.refresh();
  }

  /** The address tells which, so that it can be sent to somebody. */
  private void choose(String name) {
    company = name;
    getUI()
        .ifPresent(
            ui ->
                ui.getPage()
                    .getHistory()
                    .replaceState(
                        null, new Location(BatchNavigation.address(environment.name(), company))));
    show(counts());
  }

  private void command(Runnable action) {
    try {
      action.run();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    show(counts());
  }

  @Override
  protected UUID environmentId() {
    return environment.id();
  }

  @Override
  protected Runnable news() {
    Map<BatchCause, Long> counts = counts();
    return () -> show(counts);
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(attach, batches::fit);
  }

  @Override
  public String getPageTitle() {
    return (environment == null ? "" : environment.name() + " · ") + "Unposted batches";
  }
}
