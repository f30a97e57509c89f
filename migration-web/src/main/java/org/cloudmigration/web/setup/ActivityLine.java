package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.service.setup.PreparationView.Activity;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.StatusMark;

/** One activity of a preparation. */
final class ActivityLine extends ListItem {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private transient Activity shown;
  private boolean shownEditable;

  ActivityLine(GuideDesk desk) {
    this.desk = desk;
    addClassName("activity");
  }

  /**
   * @param first false if an activity before it has told the same error
   * @return whether the activity is in another state than before
   */
  boolean show(Activity activity, boolean editable, boolean first) {
    if (activity.equals(shown) && editable == shownEditable) {
      return false;
    }
    boolean newState = shown == null || activity.status() != shown.status();
    shown = activity;
    shownEditable = editable;
    removeAll();
    add(line(activity));
    if (activity.error() != null && activity.status() == ActivityRunStatus.WARNING) {
      add(warning(activity, editable));
    } else if (activity.error() != null && first) {
      add(new ErrorPanel(activity.error()));
    }
    return newState;
  }

  private Div line(Activity activity) {
    Span title = new Span(activity.title());
    title.addClassName("activity-title");
    Span output = new Span(activity.output());
    output.addClassName("activity-output");
    Span duration =
        new Span(
            activity.endTime() == null
                ? ""
                : desk.formats().duration(activity.startTime(), activity.endTime()));
    duration.addClassName("activity-duration");
    Div words = new Div(title, output);
    words.addClassName("activity-words");
    String state =
        activity.acceptedBy() == null ? GuideWords.of(activity.status()) : "Warning accepted";
    Div line = new Div(StatusMark.of(state, GuideWords.tone(activity.status())), words, duration);
    line.addClassName("activity-line");
    return line;
  }

  private Div warning(Activity activity, boolean editable) {
    Div panel = ErrorPanel.warning(activity.error());
    Div actions = new Div();
    actions.addClassName("warning-actions");
    if (activity.acceptedBy() == null) {
      Button accept = new Button("Accept and continue …", click -> askToAccept(activity));
      accept.addThemeVariants(ButtonVariant.LUMO_SMALL);
      accept.setEnabled(editable);
      actions.add(accept);
    } else {
      actions.add(new Span("Accepted by " + activity.acceptedBy() + "."));
    }
    panel.add(actions);
    return panel;
  }

  private void askToAccept(Activity activity) {
    ErrorReport warning = activity.error();
    Confirmation.ask(
        "Go on in spite of this warning?",
        warning.happened() + " " + warning.dataImpact() + " Your name is kept with this decision.",
        "Accept and continue",
        () ->
            desk.commands()
                .here(() -> desk.guides().acceptWarning(desk.environment(), activity.id())));
  }
}
