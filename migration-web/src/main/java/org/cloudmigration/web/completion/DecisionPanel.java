package org.cloudmigration.web.completion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.cloudmigration.web.security.Viewer;

/** Where a migration is completed, or ended in another way. */
final class DecisionPanel extends Section {

  private static final long serialVersionUID = 1L;
  private static final String ADMIN_ONLY = "Only an administrator may end a migration.";

  private final Viewer viewer;
  private final Div removal = new Div();
  private final Checkbox read = new Checkbox("I have read and understood");
  private final Button complete = new Button("Complete migration …");
  private final Paragraph whyNot = new Paragraph();
  private transient CompletionState state;

  /**
   * @param end asks a person and ends the migration
   */
  DecisionPanel(Viewer viewer, SerializableConsumer<EndWay> end) {
    this.viewer = viewer;
    addClassNames("panel", "decision");
    H2 title = new H2("Complete migration / Disable Cloud Migration");
    title.setId("decision");
    getElement().setAttribute("aria-labelledby", "decision");
    read.addValueChangeListener(change -> showButton());
    complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    complete.getElement().setAttribute("aria-describedby", "why-not-complete");
    complete.addClickListener(click -> end.accept(EndWay.COMPLETE));
    whyNot.setId("why-not-complete");
    whyNot.addClassName("guidance");
    Div action = new Div(read, complete, whyNot);
    action.addClassName("decision-action");
    add(title, removal, action, otherWays(viewer, end));
  }

  private static Div otherWays(Viewer viewer, SerializableConsumer<EndWay> end) {
    Button pause = new Button("Pause migration …", click -> end.accept(EndWay.PAUSE));
    Button abandon = new Button("Abandon migration …", click -> end.accept(EndWay.ABANDON));
    pause.setEnabled(viewer.holdsKeys());
    abandon.setEnabled(viewer.holdsKeys());
    abandon.addThemeVariants(ButtonVariant.LUMO_ERROR);
    Div buttons = new Div(pause, abandon);
    buttons.addClassName("actions");
    Paragraph words =
        new Paragraph(
            "Other ways out keep another reason in the log: abandon a migration to give it up, which"
                + " removes the same; pause it to set it up again later. A pause leaves the tenant"
                + " its memory of what was copied.");
    words.addClassName("guidance");
    Div other = new Div(words, buttons);
    other.addClassName("other-ways");
    return other;
  }

  void show(CompletionState now) {
    boolean sameRemoval =
        state != null
            && state.completion().objects().equals(now.completion().objects())
            && state.completion().pipelines().equals(now.completion().pipelines());
    state = now;
    if (!sameRemoval) {
      removal.removeAll();
      removal.add(new RemovalList(EndWay.COMPLETE, now.completion()));
    }
    read.setEnabled(viewer.holdsKeys());
    showButton();
  }

  private void showButton() {
    Optional<String> why = whyNot();
    complete.setEnabled(why.isEmpty());
    whyNot.setText(why.orElse(""));
  }

  private Optional<String> whyNot() {
    if (!viewer.holdsKeys()) {
      return Optional.of(ADMIN_ONLY);
    }
    return state
        .whyNotComplete()
        .or(
            () ->
                read.getValue()
                    ? Optional.empty()
                    : Optional.of("Say first that you have read and understood this page."));
  }
}
