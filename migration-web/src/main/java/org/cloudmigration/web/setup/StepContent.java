package org.cloudmigration.web.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** What a step of the guide shows and asks, between its heading and its buttons. */
abstract class StepContent extends Div {

  private static final long serialVersionUID = 1L;

  private transient Runnable changed = () -> {};
  private transient Runnable goOn = () -> {};

  StepContent() {
    addClassName("step-content");
  }

  /**
   * Called again with every change from elsewhere, so what a person has typed must stay.
   *
   * @param editable false if the step is only looked at
   */
  abstract void show(GuideState state, boolean editable);

  /** Why the guide cannot go on from here yet. */
  Optional<String> whyNotNext() {
    return Optional.empty();
  }

  String nextLabel() {
    return "Next";
  }

  /** Does what the step is for; called only if nothing stands against it. */
  abstract void next();

  /** To be called when a person's input may have changed whether the guide can go on. */
  final void inputChanged() {
    changed.run();
  }

  /** Lets Enter in a field do what the button Next does. */
  final void goOnWithEnter(Component... fields) {
    for (Component field : fields) {
      field
          .getElement()
          .addEventListener("keydown", pressed -> goOn.run())
          .setFilter("event.key === 'Enter'");
    }
  }

  final void listen(Runnable onInput, Runnable onEnter) {
    changed = onInput;
    goOn = onEnter;
  }
}
