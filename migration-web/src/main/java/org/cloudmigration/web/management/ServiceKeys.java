package org.cloudmigration.web.management;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.cloudmigration.service.runtime.RuntimeKeys;
import org.cloudmigration.web.shell.CopyButton;
import org.cloudmigration.web.shell.Facts;

/** Shows the keys with which a node registers, until it is closed. */
final class ServiceKeys {

  private ServiceKeys() {}

  static void show(String runtime, RuntimeKeys keys) {
    Dialog dialog = new Dialog("Authentication keys of " + runtime);
    dialog.setWidth("38rem");
    dialog.add(
        new Paragraph(
            "A node of the integration runtime registers with either of them. Whoever has one can"
                + " take part in the migration: pass it on with care. That you have seen them is in"
                + " the audit trail."),
        new Facts()
            .fact("Primary key", key("the primary key", keys.primaryKey()))
            .fact("Secondary key", key("the secondary key", keys.secondaryKey())));
    dialog.getFooter().add(new Button("Close", click -> dialog.close()));
    dialog.addOpenedChangeListener(
        change -> {
          if (!change.isOpened()) {
            dialog.removeAll();
          }
        });
    dialog.open();
  }

  private static Div key(String what, String key) {
    Code text = new Code(key);
    Div all = new Div(text, new CopyButton(what, () -> key));
    all.addClassName("runtime-key");
    return all;
  }
}
