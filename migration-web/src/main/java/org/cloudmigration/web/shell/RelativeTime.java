package org.cloudmigration.web.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Instant;

/**
 * How long ago something was, kept true by the browser in its own language; the exact time in its
 * zone on hover.
 */
@Tag("relative-time")
@JavaScript("context://scripts/relative-time.js")
public final class RelativeTime extends Component {

  private static final long serialVersionUID = 1L;

  /** For renderers of grids; {@code item.start} and the like are ISO instants, or blank. */
  public static String template(String property) {
    return "<relative-time datetime=\"${item." + property + "}\"></relative-time>";
  }

  /** The script is loaded with the first component; a page whose grids alone use it adds one. */
  public RelativeTime() {}

  public RelativeTime(Instant instant) {
    set(instant);
  }

  public void set(Instant instant) {
    getElement().setAttribute("datetime", iso(instant));
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    getElement().setAttribute("role", "time");
  }

  public static String iso(Instant instant) {
    return instant == null ? "" : instant.toString();
  }
}
