package org.cloudmigration.web.replication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.setup.SetupView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Tone;

/** How the migration of an environment stands, and what can be done now. */
final class StateBand extends Section {

  private static final long serialVersionUID = 1L;

  private final Viewer viewer;
  private final Span place = new Span();
  private final H1 headline = new H1();
  private final Paragraph guidance = new Paragraph();
  private final Div companies = new Div();
  private final Button run = new Button("Run data replication", VaadinIcon.PLAY.create());
  private final Button stop = new Button("Stop", VaadinIcon.STOP.create());
  private final Button setUp = new Button("Set up cloud migration", VaadinIcon.COG.create());
  private final MoreMenu more;
  private final Button resume = new Button("Resume", VaadinIcon.STEP_FORWARD.create());

  /** In sight: a tooltip of a disabled button never shows, as no pointer reaches it. */
  private final Paragraph whyDisabled = new Paragraph();

  /** What the buttons do. */
  record Actions(Runnable run, Runnable stop, Runnable resume, Runnable setUp) {}

  StateBand(Viewer viewer, Actions does, MoreMenu more) {
    this.viewer = viewer;
    this.more = more;
    addClassName("state-band");
    place.addClassName("place");
    companies.addClassName("companies");
    guidance.addClassName("guidance");
    whyDisabled.addClassNames("guidance", "why-disabled");
    headline.getElement().setAttribute("aria-live", "polite");

    run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    run.setDisableOnClick(true);
    run.addClickListener(click -> does.run().run());
    stop.addThemeVariants(ButtonVariant.LUMO_ERROR);
    stop.setDisableOnClick(true);
    stop.addClickListener(click -> does.stop().run());
    resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    resume.setDisableOnClick(true);
    resume.addClickListener(click -> does.resume().run());

    setUp.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    setUp.addClickListener(click -> does.setUp().run());
    Div words = new Div(place, headline, guidance, companies);
    words.addClassName("words");
    Div actions = new Div(setUp, resume, run, stop, more, whyDisabled);
    actions.addClassName("actions");
    add(words, actions);
  }

  void show(MigrationState state) {
    place.setText(place(state));
    MigrationState.Headline now = state.headline();
    headline.setText(now.text());
    for (Tone tone : Tone.values()) {
      headline.setClassName(tone.className(), tone == now.tone());
    }
    guidance.setText(now.guidance());
    companies.removeAll();
    state.companies().forEach(company -> companies.add(chip(company)));
    showActions(state);
  }

  private void showActions(MigrationState state) {
    Optional<String> whyNot =
        viewer.canRun() ? state.whyNoRun() : Optional.of(Viewer.MAY_ONLY_READ);
    boolean resumable =
        !state.runInProgress() && state.presentRun().filter(RunView::canBeResumed).isPresent();
    boolean stopping = state.latestRun().filter(RunView::stopRequested).isPresent();

    boolean enabled = state.setup().filter(SetupView::enabled).isPresent();
    boolean finished = state.setup().filter(SetupView::finished).isPresent();
    setUp.setVisible(!enabled || !finished);
    setUp.setText(enabled ? "Go on with the setup" : "Set up cloud migration");
    more.show(state);
    whyDisabled.setText(whyNot.orElse(""));
    whyDisabled.setVisible(whyNot.isPresent() && !(state.runInProgress() && viewer.canRun()));
    run.setVisible(!state.runInProgress());
    run.setEnabled(whyNot.isEmpty());
    run.setTooltipText(whyNot.orElse("Copies all tables of the chosen companies, in full."));
    run.setThemeVariant(ButtonVariant.LUMO_PRIMARY, enabled && !resumable);
    resume.setVisible(resumable);
    resume.setEnabled(whyNot.isEmpty());
    resume.setTooltipText(
        whyNot.orElse("Continues the last run with its unfinished and failed tables."));
    stop.setVisible(state.runInProgress());
    stop.setEnabled(viewer.canRun() && !stopping);
    stop.setText(stopping ? "Stopping …" : "Stop");
    stop.setTooltipText(
        viewer.canRun()
            ? "Ends the run within seconds. Finished tables stay; the run can be resumed."
            : Viewer.MAY_ONLY_READ);
  }

  private static String place(MigrationState state) {
    EnvironmentView environment = state.environment();
    String kind = environment.type() == EnvironmentType.SANDBOX ? "Sandbox" : "Production";
    String source = state.setup().map(SetupView::productName).orElse("no source");
    String name =
        environment.name().equalsIgnoreCase(kind)
            ? environment.name()
            : environment.name() + " (" + kind + ")";
    return name + " · " + source + " · version " + environment.applicationVersion();
  }

  private static Span chip(CompanyView company) {
    Span name = new Span(company.name());
    name.addClassName("chip-name");
    Span chip = new Span(name, new Span(company.displayName().strip()));
    chip.addClassName("chip");
    return chip;
  }
}
