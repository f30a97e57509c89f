package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.upgrade.run.TestVerdictView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.Tone;

/** The tests that compare companies with their source: their results, and what differs. */
@Route(ValidationNavigation.ROUTE)
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class ValidationPage extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private static final String NO_TESTS = "The product of this migration has no validation tests.";

  private final transient EnvironmentService environments;
  private final transient ValidationDesk desk;
  private final Anchor back = new Anchor("", "‹ Data upgrade");
  private final H1 title = new H1("Validation tests");
  private VerdictTiles tiles;
  private VerdictGrid tests;
  private DifferenceGrid differences;
  private transient EnvironmentView environment;

  /** Also read outside the page's lock. */
  private volatile String company = "";

  @Inject
  public ValidationPage(EnvironmentService environments, ValidationDesk desk, LiveUpdates live) {
    super(live);
    this.environments = environments;
    this.desk = desk;
    addClassNames("environment-page", "validation-page");
    back.getElement().setAttribute("router-link", true);
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
    if (!same) {
      build(event.getUI());
    }
    VerdictQuery query =
        ValidationNavigation.query(
            event.getRouteParameters(), event.getLocation().getQueryParameters());
    tests.choose(query, desk.companies(environment.id()));
    company = tests.query().company();
    differences.of(tests.query());
    show(counts());
  }

  private void build(UI ui) {
    Formats formats = Formats.of(ui);
    boolean mayChange = Viewer.of(VaadinRequest.getCurrent()).canRun();
    boolean hasTests = desk.hasTests(environment.id());
    back.setHref(UpgradeNavigation.address(environment.name()));
    Paragraph means =
        new Paragraph(
            hasTests
                ? "At the end of its data upgrade each company is compared with its source, record"
                    + " by record. Choose a test to see what differs."
                : "Companies of this product are not compared record by record: compare the trial"
                    + " balance of the data upgrade, and the counts of records, instead.");
    means.addClassName("guidance");
    Div words = new Div(back, title, means);
    words.addClassName("words");
    Button run = new Button("Run all validation …", VaadinIcon.REFRESH.create());
    run.addClickListener(click -> askToRun());
    run.setEnabled(mayChange && hasTests);
    Paragraph whyDisabled = new Paragraph(hasTests ? Viewer.MAY_ONLY_READ : NO_TESTS);
    whyDisabled.addClassNames("guidance", "why-disabled");
    whyDisabled.setVisible(!run.isEnabled());
    Div actions = new Div(run, whyDisabled);
    actions.addClassName("actions");
    Section band = new Section(words, actions);
    band.addClassName("state-band");
    tiles = new VerdictTiles(formats);
    tests = new VerdictGrid(desk, environment.id(), formats, mayChange, this::choose, this::turn);
    differences = new DifferenceGrid(desk, environment.id(), formats);
    removeAll();
    add(band, tiles, tests, differences);
  }

  /** Companies that were compared already are left, unless there are no others. */
  private void askToRun() {
    long left = desk.notCompared(environment.id());
    var again = new Checkbox("Also companies that were compared already", left == 0);
    again.setEnabled(left > 0);
    again.setHelperText(left > 0 ? "" : "There are no others: each was compared.");
    Confirmation.ask(
        "Run all validation?",
        "Upgraded companies are compared with their source, one after the other, in the background."
            + " Their data stays as it is; what an earlier comparison found is replaced. Meanwhile"
            + " no run can begin.",
        again,
        "Run all validation",
        () -> command(() -> desk.runAll(environment, again.getValue())));
  }

  private Map<TestOutcome, Long> counts() {
    return desk.counts(environment.id(), company);
  }

  private void show(Map<TestOutcome, Long> counts) {
    tiles.show(environment.name(), counts);
    Tone present = VerdictWords.tone(counts);
    for (Tone tone : Tone.values()) {
      title.setClassName(tone.className(), tone == present);
    }
    tests.tell(counts.values().stream().mapToLong(Long::longValue).sum());
  }

  /** The address tells what is chosen, so that it can be sent to somebody. */
  private void choose(VerdictQuery query) {
    getUI()
        .ifPresent(
            ui ->
                ui.getPage()
                    .getHistory()
                    .replaceState(null, ValidationNavigation.location(environment.name(), query)));
    company = query.company();
    differences.of(query);
    show(counts());
  }

  /** Off, which is asked for first, or on again. */
  private void turn(TestVerdictView test) {
    if (test.outcome() == TestOutcome.IGNORED) {
      command(() -> desk.heed(environment, test));
      return;
    }
    Confirmation.ask(
        "Ignore " + test.test() + "?",
        "Later comparisons leave this test out, for every company of the tenant, also in Business"
            + " Central. What it has found stays listed. Your name is kept with it, and it can be"
            + " made again at any time.",
        "Ignore test",
        () -> command(() -> desk.ignore(environment, test)));
  }

  private void command(Runnable action) {
    try {
      action.run();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    tests.refresh();
    show(counts());
  }

  @Override
  protected UUID environmentId() {
    return environment.id();
  }

  @Override
  protected Runnable news() {
    Map<TestOutcome, Long> counts = counts();
    return () -> {
      show(counts);
      tests.refresh();
      differences.refresh();
    };
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(
        attach,
        width -> {
          tests.fit(width);
          differences.fit(width);
        });
  }

  @Override
  public String getPageTitle() {
    return (environment == null ? "" : environment.name() + " · ") + "Validation tests";
  }
}
