package org.cloudmigration.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names and values, one below the other. */
public final class Facts extends DescriptionList {

  private static final long serialVersionUID = 1L;

  public Facts() {
    addClassName("facts");
  }

  public Facts fact(String name, String value) {
    return fact(name, new Span(value));
  }

  public Facts fact(String name, Component value) {
    return fact(new Span(name), value);
  }

  public Facts fact(Component name, Component value) {
    add(new Term(name));
    add(new Description(value));
    return this;
  }
}
