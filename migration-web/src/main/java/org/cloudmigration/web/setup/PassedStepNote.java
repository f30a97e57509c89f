package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Confirmation;

/** Says of a step that is done how it can be done again, and where the guide goes on. */
final class PassedStepNote extends Div {

  private static final long serialVersionUID = 1L;

  /** The others hold nothing to change; the preparation has a button of its own. */
  private static final Set<GuideStep> CHANGEABLE =
      EnumSet.of(
          GuideStep.PRODUCT,
          GuideStep.CONNECTION,
          GuideStep.SOURCE_TABLES,
          GuideStep.COMPANIES,
          GuideStep.PRODUCT_SETTINGS);

  private final Viewer viewer;
  private final Span text = new Span();
  private final Button change = new Button("Change this step …");
  private final Div forward = new Div();

  PassedStepNote(Viewer viewer, Runnable onChange) {
    this.viewer = viewer;
    addClassName("passed-note");
    change.addThemeVariants(ButtonVariant.LUMO_SMALL);
    change.addClickListener(
        click ->
            Confirmation.ask(
                "Change this step?",
                "Nothing happens before you choose Next there. Then the steps after it have to be"
                    + " done again; what was entered in them is kept.",
                "Change this step",
                onChange));
    add(text, change, forward);
  }

  void show(GuideState state, GuideStep step, boolean changing) {
    setVisible(state.passed(step) && !changing);
    boolean changeable = CHANGEABLE.contains(step);
    Optional<String> whyNot = changeable ? whyNoChange(state) : Optional.empty();
    change.setVisible(changeable);
    change.setEnabled(whyNot.isEmpty());
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
    if (state.guide().approval().missing()) {
      return Optional.of(ApprovalNote.MISSING);
    }
    return state.preparing() ? Optional.of("Stop the preparation to change it.") : Optional.empty();
  }
}
