package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.web.security.Viewer;

/** One step: its heading, what it shows and asks, and the buttons that lead on and back. */
final class StepFrame extends Section {

  private static final long serialVersionUID = 1L;

  private final Viewer viewer;
  private final GuideStep step;
  private final StepContent content;
  private final PassedStepNote passedNote;
  private final ApprovalNote approvalNote;
  private final SerializableConsumer<GuideStep> goTo;
  private final H2 heading = new H2();
  private final Button back = new Button("Back", VaadinIcon.ARROW_LEFT.create());
  private final Button next = new Button();
  private final Paragraph whyNot = new Paragraph();
  private transient GuideState state;

  /** A person is changing what was passed before. */
  private boolean changing;

  /**
   * @param goTo looks at another step
   */
  StepFrame(
      GuideDesk desk, GuideStep step, StepContent content, SerializableConsumer<GuideStep> goTo) {
    this.viewer = desk.viewer();
    this.step = step;
    this.content = content;
    this.goTo = goTo;
    addClassNames("panel", "step-frame");
    heading.setId("step-heading");
    heading.getElement().setAttribute("tabindex", "-1");
    getElement().setAttribute("aria-labelledby", "step-heading");
    passedNote = new PassedStepNote(viewer, this::change);
    approvalNote = new ApprovalNote(desk.environment());
    content.listen(this::showButtons, this::goOn);

    back.setVisible(step != GuideStep.CONSENT);
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    back.addClickListener(click -> goTo.accept(state.before(step)));
    next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    next.addClickListener(click -> goOn());
    whyNot.setId("why-not-next");
    whyNot.addClassName("guidance");
    next.getElement().setAttribute("aria-describedby", "why-not-next");

    Div buttons = new Div(back, whyNot, next);
    buttons.addClassName("step-buttons");
    add(heading, passedNote, approvalNote, content, buttons);
  }

  GuideStep step() {
    return step;
  }

  void show(GuideState now) {
    state = now;
    heading.setText(GuideWords.heading(step, now.finished()));
    changing = changing && now.passed(step);
    passedNote.show(now, step, changing);
    approvalNote.setVisible(lacksApproval());
    content.show(now, isOpen() && viewer.canRun() && !lacksApproval());
    showButtons();
  }

  /** So that keyboard and screen reader go on where the step begins. */
  void focus() {
    heading.getElement().callJsFunction("focus");
  }

  private void change() {
    changing = true;
    show(state);
    focus();
  }

  private void goOn() {
    if (state.passed(step) && !changing) {
      goTo.accept(state.after(step));
    } else if (whyNotNext().isEmpty()) {
      content.next();
    }
  }

  private void showButtons() {
    Optional<String> why = whyNotNext();
    next.setText(state.passed(step) && !changing ? "Next" : content.nextLabel());
    next.setEnabled(why.isEmpty());
    whyNot.setText(why.orElse(""));
  }

  /** Whether something can be entered and done here. */
  private boolean isOpen() {
    return changing || step == state.present() && !state.finished();
  }

  private boolean lacksApproval() {
    return viewer.canRun() && state.guide().approval().missing();
  }

  private Optional<String> whyNotNext() {
    if (!isOpen()) {
      return Optional.empty();
    }
    if (lacksApproval()) {
      return Optional.of(ApprovalNote.MISSING);
    }
    return viewer.canRun() ? content.whyNotNext() : Optional.of(Viewer.MAY_ONLY_READ);
  }
}
