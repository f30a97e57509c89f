package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.cloudmigration.service.runtime.RenewedKeys;
import org.cloudmigration.service.runtime.RuntimeKeys;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.SecretText;

/**
 * Shows the keys with which a node registers, masked until somebody asks, and until it is closed.
 */
final class ServiceKeys {

  private ServiceKeys() {}

  static void show(String runtime, RuntimeKeys keys) {
    open(
        "Authentication keys of " + runtime,
        "A node of the integration runtime registers with either of them. Whoever has one can take"
            + " part in the migration: pass it on with care. That you have seen them is in the audit"
            + " trail.",
        keys);
  }

  static void showNew(String runtime, RenewedKeys which, RuntimeKeys keys) {
    open(
        "Authentication keys of " + runtime,
        switch (which) {
              case PRIMARY ->
                  "The primary key is new; the one of before registers no node any more. The"
                      + " secondary key is as it was.";
              case SECONDARY ->
                  "The secondary key is new; the one of before registers no node any more. The"
                      + " primary key is as it was.";
              case BOTH -> "Both keys are new; those of before register no node any more.";
            }
            + " Nodes that are registered stay. That you have renewed a key is in the audit trail.",
        keys);
  }

  private static void open(String title, String meaning, RuntimeKeys keys) {
    Dialog dialog = new Dialog(title);
    dialog.setWidth("44rem");
    dialog.setMaxWidth("100%");
    dialog.add(
        new Paragraph(meaning),
        new Facts()
            .fact("Primary key", new SecretText("the primary key", keys.primaryKey()))
            .fact("Secondary key", new SecretText("the secondary key", keys.secondaryKey())));
    dialog.getFooter().add(new Button("Close", click -> dialog.close()));
    dialog.addOpenedChangeListener(
        change -> {
          if (!change.isOpened()) {
            dialog.removeAll();
          }
        });
    dialog.open();
  }
}
