package org.cloudmigration.web.operation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Why nothing is shown, and what to do about it. */
final class EmptyTimeLine extends Div {

  private static final long serialVersionUID = 1L;

  private final H2 what = new H2();
  private final Paragraph next = new Paragraph();

  EmptyTimeLine() {
    addClassName("tl-empty");
    add(VaadinIcon.TIME_BACKWARD.create(), what, next);
  }

  void show(boolean visible, boolean filtered) {
    setVisible(visible);
    what.setText(filtered ? "No entry is like that" : "Nothing has happened yet");
    next.setText(
        filtered
            ? "Take a filter away, or clear them all."
            : "Whatever people and the system do here will stand in this list. Begin with the"
                + " setup.");
  }
}
