package org.cloudmigration.web.replication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.management.OverviewTable;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.Notices;

/** What operators can do with a table; whoever may only read is told so. */
final class TableActions extends Div {

  private static final long serialVersionUID = 1L;

  private final boolean canRun;
  private final Button block = new Button("Block");
  private final Button verify = new Button("Verify again");
  private final Button unblock = new Button("Unblock");
  private final Span whyNot = new Span(Viewer.MAY_ONLY_READ);

  /** What the buttons do, once somebody has agreed. */
  record Deeds(
      SerializableRunnable verify, SerializableRunnable block, SerializableRunnable unblock) {}

  TableActions(Viewer viewer, Deeds deeds) {
    canRun = viewer.canRun();
    verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    verify.addClickListener(click -> perform(deeds.verify()));
    block.addClickListener(
        click ->
            Confirmation.ask(
                "Block this table?",
                "Runs leave it out from now on, and go through without it. What the tenant holds"
                    + " stays. It is noted in the time line.",
                "Block the table",
                () -> perform(deeds.block())));
    unblock.addClickListener(
        click ->
            Confirmation.ask(
                "Unblock this table?",
                "It counts as successful from then on, though no run has copied it: move its data"
                    + " by other means, such as configuration packages. Later runs copy it again."
                    + " It is noted in the time line.",
                "Unblock the table",
                () -> perform(deeds.unblock())));
    whyNot.addClassName("guidance");
    buttons().forEach(button -> button.setEnabled(canRun));
    add(verify, unblock, block, whyNot);
  }

  private Stream<Button> buttons() {
    return Stream.of(verify, unblock, block);
  }

  void show(OverviewTable table) {
    verify.setVisible(table.tenantRows() != null);
    block.setVisible(!table.blocked() && table.status() == TableStatus.FAILED);
    unblock.setVisible(table.blocked());
    whyNot.setVisible(!canRun && buttons().anyMatch(Button::isVisible));
  }

  static void perform(Runnable deed) {
    try {
      deed.run();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
  }
}
