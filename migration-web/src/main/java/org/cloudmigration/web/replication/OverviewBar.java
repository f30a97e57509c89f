package org.cloudmigration.web.replication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.management.OverviewTable;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.Formats;

/** What can be done with several tables at once. */
final class OverviewBar extends Div {

  private static final long serialVersionUID = 1L;

  private static final String READS_ALL =
      "Every row is read at both ends and compared, table after table. Runs wait until that has"
          + " ended; it can be stopped at any time.";

  private final Formats formats;
  private final Button selected = new Button("Verify selected");
  private final Button shown = new Button("Verify all shown");
  private transient List<UUID> ids = List.of();

  /** What the buttons do. */
  record Deeds(
      SerializableConsumer<List<UUID>> verify,
      SerializableSupplier<List<UUID>> shown,
      SerializableRunnable deselect) {}

  OverviewBar(Formats formats, Deeds deeds) {
    this.formats = formats;
    addClassName("overview-bar");
    selected.setEnabled(false);
    selected.addClickListener(
        click ->
            TableActions.perform(
                () -> {
                  deeds.verify().accept(ids);
                  deeds.deselect().run();
                }));
    shown.addClickListener(
        click -> {
          List<UUID> all = deeds.shown().get();
          Confirmation.ask(
              "Verify " + formats.number(all.size()) + " tables?",
              READS_ALL,
              "Verify them",
              () -> TableActions.perform(() -> deeds.verify().accept(all)));
        });
    add(selected, shown);
  }

  void chosen(Set<OverviewTable> tables) {
    ids = tables.stream().map(OverviewTable::id).toList();
    selected.setEnabled(!ids.isEmpty());
    selected.setText(
        ids.isEmpty() ? "Verify selected" : "Verify selected (" + formats.number(ids.size()) + ")");
  }
}
