package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.service.setup.PreparationView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.ErrorPanel;

/** The preparation pipeline, live. */
final class PreparationContent extends StepContent {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final PreparationHeadline headline = new PreparationHeadline();
  private final Button start = new Button("Start", VaadinIcon.PLAY.create());
  private final Button stop = new Button("Stop", VaadinIcon.STOP.create());
  private final Paragraph whyDisabled = new Paragraph();
  private final Div problem = new Div();
  private final ActivityList activities;
  private transient Optional<PreparationView> shown = Optional.empty();

  /** The guide has passed this step. */
  private boolean over;

  PreparationContent(GuideDesk desk) {
    this.desk = desk;
    activities = new ActivityList(desk);
    start.setDisableOnClick(true);
    start.addClickListener(click -> begin());
    stop.addThemeVariants(ButtonVariant.LUMO_ERROR);
    stop.setDisableOnClick(true);
    stop.addClickListener(
        click -> desk.commands().here(() -> desk.guides().stopPreparation(desk.environment())));
    whyDisabled.addClassName("guidance");
    Div actions = new Div(start, stop, whyDisabled);
    actions.addClassName("actions");
    Div bar = new Div(headline, actions);
    bar.addClassName("preparation-bar");
    add(bar, problem, activities);
  }

  @Override
  void show(GuideState state, boolean editable) {
    shown = Optional.ofNullable(state.guide().preparation());
    headline.show(shown, desk.formats());
    showActions(state);
    problem.removeAll();
    shown
        .filter(PreparationContent::failedOutsideOfActivities)
        .ifPresent(run -> problem.add(new ErrorPanel(run.error())));
    shown.ifPresent(run -> activities.show(run, editable));
  }

  private void showActions(GuideState state) {
    over = state.passed(GuideStep.PREPARATION) || state.finished();
    boolean may = desk.viewer().canRun();
    start.setVisible(!state.preparing());
    start.setEnabled(may);
    start.setText(over ? "Run again …" : shown.isEmpty() ? "Start" : "Retry");
    // A run that waits is better accepted than repeated.
    start.setThemeVariant(
        ButtonVariant.LUMO_PRIMARY, !over && shown.filter(PreparationContent::waits).isEmpty());
    stop.setVisible(state.preparing());
    stop.setEnabled(may);
    whyDisabled.setVisible(!may);
    whyDisabled.setText(Viewer.MAY_ONLY_READ);
  }

  private void begin() {
    if (over) {
      start.setEnabled(true);
      Confirmation.ask(
          "Run the preparation again?",
          "Both databases are checked again, and the list of companies is read again. The steps after"
              + " this one have to be done again; what was entered in them is kept.",
          "Run again",
          this::prepare);
    } else {
      prepare();
    }
  }

  private void prepare() {
    desk.commands().forward(() -> desk.guides().prepare(desk.environment()));
  }

  private static boolean waits(PreparationView run) {
    return run.status() == PipelineRunStatus.WAITING;
  }

  private static boolean failedOutsideOfActivities(PreparationView run) {
    return run.error() != null
        && run.activities().stream().allMatch(activity -> !run.error().equals(activity.error()));
  }

  @Override
  Optional<String> whyNotNext() {
    if (shown.isEmpty()) {
      return Optional.of("Start the preparation.");
    }
    return Optional.of(
        switch (shown.get().status()) {
          case IN_PROGRESS -> "The preparation is running.";
          case WAITING -> "Accept the warnings, or correct what they tell and retry.";
          case FAILED -> "The preparation failed: see what to do, then retry.";
          case CANCELLED -> "The preparation was stopped: retry it.";
          case SUCCEEDED -> "The preparation has to run again: retry it.";
        });
  }

  @Override
  void next() {
    throw new IllegalStateException("Preparation ends by itself, never by Next.");
  }
}
