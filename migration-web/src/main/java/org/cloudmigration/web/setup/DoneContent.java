package org.cloudmigration.web.setup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.setup.ProductChoice;
import org.cloudmigration.service.setup.SetupView;
import org.cloudmigration.web.company.CompanyNavigation;
import org.cloudmigration.web.management.MigrationNavigation;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;
import org.cloudmigration.web.upgrade.ConfigurationNavigation;

/** What was set up, and what happens next. */
final class DoneContent extends StepContent {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final Div standing = new Div();
  private final Div summary = new Div();
  private final Div after = new Div();
  private final Div actions = new Div();
  private final Button companies = new Button("See the companies", VaadinIcon.BUILDING.create());
  private final Button rerun = new Button("Run the setup again …", VaadinIcon.ROTATE_LEFT.create());
  private final Button management = new Button("Open Management", VaadinIcon.DASHBOARD.create());
  private boolean finished;
  private boolean configures;

  DoneContent(GuideDesk desk) {
    this.desk = desk;
    standing.getElement().setAttribute("aria-live", "polite");
    after.add(
        new H3("What happens when you finish"),
        new UnorderedList(
            new ListItem("The chosen companies are created in the tenant, in the background."),
            new ListItem("Then data can be replicated, from the page Cloud Migration Management."),
            new ListItem("Your name is kept as the person who replicates.")));
    companies.addClickListener(
        click -> CompanyNavigation.toCompanies(UI.getCurrent(), desk.environment()));
    management.addClickListener(click -> openManagement());
    rerun.addClickListener(click -> askToRerun());
    actions.add(management, companies, rerun);
    rerun.setEnabled(desk.viewer().canRun());
    if (!desk.viewer().canRun()) {
      Span why = new Span(Viewer.MAY_ONLY_READ);
      why.addClassName("guidance");
      actions.add(why);
    }
    actions.addClassName("actions");
    add(standing, new H3("What was set up"), summary, after, actions);
  }

  @Override
  void show(GuideState state, boolean editable) {
    finished = state.finished();
    configures = state.product().map(ProductChoice::dataUpgrade).orElse(false);
    management.setVisible(configures);
    standing.removeAll();
    if (finished) {
      state.setup().ifPresent(this::showStanding);
    }
    summary.removeAll();
    summary.add(new SetupSummary(state, desk.formats()));
    after.setVisible(!finished);
    actions.setVisible(finished);
  }

  private void showStanding(SetupView setup) {
    boolean working = setup.companyTask() == TaskStatus.IN_PROGRESS;
    boolean failed = setup.companyTask() == TaskStatus.FAILED;
    standing.add(
        StatusMark.of(
            working
                ? "Cloud migration is set up; the companies are being created"
                : failed
                    ? "Cloud migration is set up, but creating the companies failed"
                    : "Cloud migration is set up, and the companies are created",
            working ? Tone.ACTIVE : failed ? Tone.BAD : Tone.GOOD));
    if (setup.companyTaskError() != null) {
      standing.add(new ErrorPanel(setup.companyTaskError()));
    }
    standing.add(
        new Paragraph(
            working
                ? "You may leave this page. Data can be replicated once the companies exist."
                : failed ? "See the companies, and retry there." : "Data can be replicated now."));
  }

  private void askToRerun() {
    Confirmation.ask(
        "Run the setup again?",
        "What is in force stays until the preparation of the new setup has succeeded. The connection"
            + " string has to be entered again.",
        "Run the setup again",
        () -> desk.commands().forward(() -> desk.guides().startOver(desk.environment())));
  }

  @Override
  String nextLabel() {
    if (!finished) {
      return "Finish";
    }
    return configures ? "Configure companies" : "Open Management";
  }

  @Override
  void next() {
    if (!finished) {
      desk.commands().forward(() -> desk.guides().finish(desk.environment()));
    } else if (configures) {
      ConfigurationNavigation.toConfiguration(UI.getCurrent(), desk.environment());
    } else {
      openManagement();
    }
  }

  private void openManagement() {
    MigrationNavigation.toEnvironment(UI.getCurrent(), desk.environment());
  }
}
