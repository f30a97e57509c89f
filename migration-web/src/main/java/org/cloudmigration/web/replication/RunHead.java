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
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;

/** Which run this is, how it stands, and what can be done with it now. */
final class RunHead extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final transient Viewer viewer;
  private final H1 headline = new H1();
  private final Span facts = new Span();
  private final Paragraph guidance = new Paragraph();
  private final Span whyNot = new Span(Viewer.MAY_ONLY_READ);
  private final Button stop = new Button("Stop", VaadinIcon.STOP.create());
  private final Button resume = new Button("Resume", VaadinIcon.STEP_FORWARD.create());

  RunHead(Formats formats, Viewer viewer, String environment, Runnable stopping, Runnable going) {
    this.formats = formats;
    this.viewer = viewer;
    addClassNames("state-band", "run-head");
    Anchor back = new Anchor(RunNavigation.management(environment), "Cloud Migration Management");
    back.getElement().setAttribute("router-link", true);
    Div place = new Div(back, new Span(" › Run"));
    place.addClassName("place");
    facts.addClassName("run-facts");
    guidance.addClassName("guidance");
    headline.getElement().setAttribute("aria-live", "polite");

    stop.addThemeVariants(ButtonVariant.LUMO_ERROR);
    stop.setDisableOnClick(true);
    stop.addClickListener(click -> stopping.run());
    resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    resume.setDisableOnClick(true);
    resume.addClickListener(click -> going.run());

    Div words = new Div(place, headline, facts, guidance);
    words.addClassName("words");
    whyNot.addClassName("guidance");
    Div actions = new Div(resume, stop, whyNot);
    actions.addClassName("actions");
    add(words, actions);
  }

  /**
   * @param newest only the newest run goes on
   */
  void show(RunView run, boolean newest) {
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
    guidance.setText(RunWords.guidance(run));
    stop.setVisible(run.inProgress());
    stop.setEnabled(viewer.canRun() && !run.stopRequested());
    stop.setText(run.stopRequested() ? "Stopping …" : "Stop");
    resume.setVisible(newest && run.canBeResumed());
    resume.setEnabled(viewer.canRun());
    whyNot.setVisible(!viewer.canRun() && (stop.isVisible() || resume.isVisible()));
  }
}
