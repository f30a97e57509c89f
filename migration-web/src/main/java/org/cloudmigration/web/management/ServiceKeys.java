package org.cloudmigration.web.management;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.cloudmigration.service.runtime.IntegrationRuntimeView;
import org.cloudmigration.service.runtime.RuntimeKeys;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.SecretText;

/** Shows the keys with which a node registers, until it is closed, and asks before new ones. */
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

  static void showNew(String runtime, RuntimeKeys keys) {
    open(
        "New authentication keys of " + runtime,
        "The keys of before register no node any more. Nodes that are registered stay. That you have"
            + " made new ones is in the audit trail.",
        keys);
  }

  static void askToReset(IntegrationRuntimeView runtime, Runnable reset) {
    Confirmation.ask(
        "Reset the authentication keys of " + runtime.name() + "?",
        "Both keys are made anew, and those of before register no node any more. Nodes that are"
            + " registered stay and runs go on; the node in this server needs nothing."
            + users(runtime),
        "Reset keys",
        reset);
  }

  private static String users(IntegrationRuntimeView runtime) {
    return runtime.environments().size() < 2
        ? ""
        : " The environments " + String.join(", ", runtime.environments()) + " use it.";
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
