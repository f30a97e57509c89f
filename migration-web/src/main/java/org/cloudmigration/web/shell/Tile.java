package org.cloudmigration.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A figure that leads to what it counts. */
public final class Tile extends Anchor {

  private static final long serialVersionUID = 1L;

  private final Span value = new Span();
  private final Span note = new Span();

  public Tile(String label) {
    addClassName("tile");
    getElement().setAttribute("router-link", true);
    Span name = new Span(label);
    name.addClassName("tile-label");
    value.addClassName("tile-value");
    note.addClassName("tile-note");
    add(name, value, note);
  }

  /**
   * @param more what the number alone does not tell; may be blank
   */
  public void show(String number, Tone tone, String more, String href) {
    value.setText(number);
    note.setText(more);
    for (Tone each : Tone.values()) {
      setClassName(each.className(), each == tone);
    }
    setHref(href);
  }
}
