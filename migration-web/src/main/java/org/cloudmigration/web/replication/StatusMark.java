package org.cloudmigration.web.replication;

import com.vaadin.flow.component.html.Span;

/** A state in words, with a dot in its colour: never by colour alone. */
final class StatusMark extends Span {

  private static final long serialVersionUID = 1L;

  StatusMark(String text, Tone tone) {
    super(text);
    addClassNames("status-mark", tone.className());
  }
}
