package org.cloudmigration.web.shell;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something that is not easily undone. */
public final class Confirmation {

  private Confirmation() {}

  /**
   * @param agree what the button says that does it
   */
  public static void ask(String question, String text, String agree, Runnable action) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(question);
    dialog.setText(new Paragraph(text));
    dialog.setCancelable(true);
    dialog.setConfirmText(agree);
    dialog.addConfirmListener(confirmed -> action.run());
    dialog.open();
  }
}
