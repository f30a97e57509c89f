package org.cloudmigration.web.shell;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.cloudmigration.domain.operation.ErrorReport;

/**
 * Where a page that follows news shows what is wrong. The panel is made anew only for another
 * error: what somebody has opened in it, or marked to copy, stays.
 */
public final class ProblemSlot extends Div {

  private static final long serialVersionUID = 1L;

  private transient ErrorReport shown;
  private boolean shownAsWarning;

  /**
   * @param error null if nothing is wrong
   */
  public void show(ErrorReport error) {
    show(error, false);
  }

  /**
   * @param warning whether it may be accepted
   */
  public void show(ErrorReport error, boolean warning) {
    if (Objects.equals(error, shown) && warning == shownAsWarning) {
      return;
    }
    shown = error;
    shownAsWarning = warning;
    removeAll();
    if (error != null) {
      add(warning ? ErrorPanel.warning(error) : new ErrorPanel(error));
    }
  }
}
