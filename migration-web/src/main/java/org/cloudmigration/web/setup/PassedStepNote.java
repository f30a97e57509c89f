package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Confirmation;

/** Says of a step that is done how it can be done again, and where the guide goes on. */
final class PassedStepNote extends Div {

  private static final long serialVersionUID = 1L;

  private final Viewer viewer;
  private final Span text = new Span();
  private final Button repeat = new Button("Change this step …");
  private final Div forward = new Div();

  PassedStepNote(Viewer viewer, Runnable onRepeat) {
    this.viewer = viewer;
    addClassName("passed-note");
    repeat.addThemeVariants(ButtonVariant.LUMO_SMALL);
    repeat.addClickListener(
        click ->
            Confirmation.ask(
                "Go back to this step?",
                "The steps after it have to be done again. What was entered there is kept.",
                "Change this step",
                onRepeat));
    add(text, repeat, forward);
  }

  void show(GuideState state, GuideStep step) {
    setVisible(state.passed(step));
    Optional<String> whyNot = whyNoChange(state);
    repeat.setEnabled(whyNot.isEmpty());
    text.setText("This step is done. " + whyNot.orElse(""));
    forward.removeAll();
    forward.add(
        new RouterLink(
            "Go on with “" + GuideWords.of(state.present()) + "”",
            SetupPage.class,
            SetupNavigation.ofStep(state.environment().name(), state.present())));
  }

  private Optional<String> whyNoChange(GuideState state) {
    if (!viewer.canRun()) {
      return Optional.of(Viewer.MAY_ONLY_READ);
    }
    if (state.finished()) {
      return Optional.of("The setup is finished: run it again to change something.");
    }
    return state.preparing() ? Optional.of("Stop the preparation to change it.") : Optional.empty();
  }
}
