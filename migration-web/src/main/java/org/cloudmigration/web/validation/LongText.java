package org.cloudmigration.web.validation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A value; what is long is cut, until somebody wants all of it. */
final class LongText extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LIMIT = 200;

  LongText(String text) {
    addClassName("field-value");
    if (text.length() <= LIMIT) {
      add(new Span(text));
      return;
    }
    Span shown = new Span(text.substring(0, LIMIT) + "… ");
    add(shown);
    MoreButton[] more = new MoreButton[1];
    more[0] =
        new MoreButton(
            "Show all",
            () -> {
              shown.setText(text);
              remove(more[0]);
            });
    add(more[0]);
  }
}
