package org.cloudmigration.web.replication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.web.replication.TableCommands.Command;
import org.cloudmigration.web.shell.Confirmation;

/** The commands that fit some tables; those that cannot be used now say why. */
final class TableButtons extends Div {

  private static final long serialVersionUID = 1L;

  TableButtons(TableCommands commands, Collection<TableRunView> tables) {
    addClassName("table-buttons");
    String reason = "";
    for (Command command : Command.values()) {
      List<TableRunView> fitting =
          tables.stream().filter(table -> commands.fits(command, table)).toList();
      if (fitting.isEmpty()) {
        continue;
      }
      String whyNot = commands.whyNot(command);
      Button button = new Button(label(commands.label(command), fitting.size(), tables.size()));
      button.addThemeVariants(ButtonVariant.LUMO_SMALL);
      button.setEnabled(whyNot.isBlank());
      button.addClickListener(click -> ask(commands, command, fitting));
      add(button);
      reason = whyNot.isBlank() ? reason : whyNot;
    }
    if (!reason.isBlank()) {
      Span why = new Span(reason);
      why.addClassName("guidance");
      add(why);
    }
  }

  private static String label(String command, int fitting, int chosen) {
    return chosen == 1 ? command : command + " " + fitting;
  }

  private static void ask(TableCommands commands, Command command, List<TableRunView> tables) {
    String what = tables.size() == 1 ? tables.getFirst().tableName() : tables.size() + " tables";
    switch (command) {
      case RETRY, VERIFY -> commands.execute(command, tables);
      case SKIP ->
          Confirmation.ask(
              "Skip " + what + "?",
              "This run leaves the data out, and counts it as not migrated. A copy in progress is"
                  + " cut off within seconds. What the cloud held before is not changed.",
              "Skip",
              () -> commands.execute(command, tables));
      case RELOAD ->
          Confirmation.ask(
              "Reload " + what + "?",
              "The data is copied again from the source. Until the new copy is proven, the present"
                  + " one stays in its place.",
              "Reload",
              () -> commands.execute(command, tables));
    }
  }
}
