package org.cloudmigration.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A remark that must not be overlooked, before what it is about. */
public final class Banner extends Div {

  private static final long serialVersionUID = 1L;

  public Banner(Tone tone, String title, String text) {
    Span name = new Span(title);
    name.addClassName("banner-title");
    addClassNames("banner", tone.className());
    getElement().setAttribute("role", "note");
    add(name, new Paragraph(text));
  }
}
