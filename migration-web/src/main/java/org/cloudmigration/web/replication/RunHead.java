package org.cloudmigration.web.replication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;

/** Which run this is, how it stands, and what can be done with it now. */
final class RunHead extends Section {

  private static final long serialVersionUID = 1L;

  /** What can be asked for here. */
  enum Action {
    RESUME,
    LIMIT_SPEED,
    PAUSE,
    STOP
  }

  private final Formats formats;
  private final transient Viewer viewer;
  private final H1 headline = new H1();
  private final Span facts = new Span();
  private final Span limited = new Span();
  private final Paragraph guidance = new Paragraph();
  private final Span whyNot = new Span(Viewer.MAY_ONLY_READ);
  private final Button resume;
  private final Button speed;
  private final Button pause;
  private final Button stop;

  RunHead(Formats formats, Viewer viewer, String environment, SerializableConsumer<Action> asked) {
    this.formats = formats;
    this.viewer = viewer;
    addClassNames("state-band", "run-head");
    Anchor back = new Anchor(RunNavigation.management(environment), "Cloud Migration Management");
    back.getElement().setAttribute("router-link", true);
    Div place = new Div(back, new Span(" › Run"));
    place.addClassName("place");
    facts.addClassName("run-facts");
    limited.addClassName("speed-limit");
    guidance.addClassName("guidance");
    headline.getElement().setAttribute("aria-live", "polite");

    resume = button("Resume", VaadinIcon.STEP_FORWARD, () -> asked.accept(Action.RESUME));
    resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    speed = button("Limit speed", VaadinIcon.DASHBOARD, () -> asked.accept(Action.LIMIT_SPEED));
    pause = button("Pause", VaadinIcon.PAUSE, () -> asked.accept(Action.PAUSE));
    stop = button("Stop", VaadinIcon.STOP, () -> asked.accept(Action.STOP));
    stop.addThemeVariants(ButtonVariant.LUMO_ERROR);

    Div words = new Div(place, headline, facts, limited, guidance);
    words.addClassName("words");
    whyNot.addClassName("guidance");
    Div actions = new Div(resume, speed, pause, stop, whyNot);
    actions.addClassName("actions");
    add(words, actions);
  }

  private static Button button(String label, VaadinIcon icon, SerializableRunnable asked) {
    Button button = new Button(label, icon.create());
    button.setDisableOnClick(true);
    button.addClickListener(click -> asked.run());
    return button;
  }

  /**
   * @param newest only the newest run goes on
   */
  void show(RunView run, boolean newest, SpeedLimit limit) {
    headline.setText(Words.status(run));
    for (Tone tone : Tone.values()) {
      headline.setClassName(tone.className(), tone == Words.tone(run));
    }
    facts.setText(
        Words.of(run.type())
            + " run from "
            + run.source()
            + " · started "
            + formats.time(run.startTime())
            + " by "
            + run.startedBy()
            + (run.endTime() == null ? "" : " · ended " + formats.time(run.endTime())));
    boolean goesOn = run.inProgress() || newest && run.canBeResumed();
    limited.setText(PaceWords.limit(limit, formats));
    // What copies nothing has no speed.
    boolean limitable = goesOn && run.type().replicates();
    limited.setVisible(limitable && !limit.equals(SpeedLimit.NONE));
    speed.setVisible(limitable);
    speed.setEnabled(viewer.canRun());
    guidance.setText(RunWords.guidance(run));
    boolean stopping = run.stopRequested() && !run.pauseRequested();
    pause.setVisible(run.inProgress() && !stopping);
    pause.setEnabled(viewer.canRun() && !run.stopRequested());
    pause.setText(run.pauseRequested() ? "Pausing …" : "Pause");
    stop.setVisible(run.inProgress());
    stop.setEnabled(viewer.canRun() && !stopping);
    stop.setText(stopping ? "Stopping …" : "Stop");
    resume.setVisible(newest && run.canBeResumed());
    resume.setEnabled(viewer.canRun());
    whyNot.setVisible(!viewer.canRun() && goesOn);
  }
}
