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

  PreparationContent(GuideDesk desk) {
    this.desk = desk;
    activities = new ActivityList(desk);
    start.setDisableOnClick(true);
    start.addClickListener(
        click -> desk.commands().here(() -> desk.guides().prepare(desk.environment())));
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
    showActions(state, editable);
    problem.removeAll();
    shown
        .filter(PreparationContent::failedOutsideOfActivities)
        .ifPresent(run -> problem.add(new ErrorPanel(run.error())));
    shown.ifPresent(run -> activities.show(run, editable));
  }

  private void showActions(GuideState state, boolean editable) {
    boolean running = state.preparing();
    boolean over = state.passed(GuideStep.PREPARATION) || state.finished();
    start.setVisible(!running && !over);
    start.setEnabled(editable);
    start.setText(shown.isEmpty() ? "Start" : "Retry");
    // A run that waits is better accepted than repeated.
    start.setThemeVariant(
        ButtonVariant.LUMO_PRIMARY, shown.filter(PreparationContent::unfinished).isEmpty());
    boolean canStop = shown.filter(PreparationContent::unfinished).isPresent() && !over;
    stop.setVisible(canStop);
    stop.setEnabled(editable);
    whyDisabled.setVisible(!editable && !over);
    whyDisabled.setText(desk.viewer().canRun() ? "" : Viewer.MAY_ONLY_READ);
  }

  private static boolean unfinished(PreparationView run) {
    return run.status() == PipelineRunStatus.IN_PROGRESS
        || run.status() == PipelineRunStatus.WAITING;
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
          case SUCCEEDED -> "You came back to this step: retry the preparation.";
        });
  }

  @Override
  void next() {
    throw new IllegalStateException("Preparation ends by itself, never by Next.");
  }
}
