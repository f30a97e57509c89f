package org.cloudmigration.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something that is not easily undone. */
public final class Confirmation {

  private Confirmation() {}

  /**
   * @param agree what the button says that does it
   */
  public static void ask(String question, String text, String agree, Runnable action) {
    ask(question, new Paragraph(text), agree, action);
  }

  /**
   * @param choice what is to be decided with it, below the text
   */
  public static void ask(
      String question, String text, Component choice, String agree, Runnable action) {
    ask(question, new Div(new Paragraph(text), choice), agree, action);
  }

  private static void ask(String question, Component text, String agree, Runnable action) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(question);
    dialog.setText(text);
    dialog.setCancelable(true);
    dialog.setConfirmText(agree);
    dialog.addConfirmListener(confirmed -> action.run());
    dialog.open();
  }
}
