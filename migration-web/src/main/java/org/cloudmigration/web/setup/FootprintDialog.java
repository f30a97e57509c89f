package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

/** The footprint, from any step. */
final class FootprintDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  FootprintDialog(GuideDesk desk) {
    setHeaderTitle("What is made in your databases");
    addClassName("footprint-dialog");
    setWidth("60rem");
    setMaxWidth("100%");
    add(FootprintPanel.of(desk));
    getFooter().add(new Button("Close", click -> close()));
  }
}
