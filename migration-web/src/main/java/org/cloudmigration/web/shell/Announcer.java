package org.cloudmigration.web.shell;

import com.vaadin.flow.component.html.Span;

/** Tells those who listen to the page, rather than look at it, what has changed. */
public final class Announcer extends Span {

  private static final long serialVersionUID = 1L;

  public Announcer() {
    addClassName("for-listeners");
    getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
  }

  public void say(String news) {
    setText(news);
  }
}
