package org.cloudmigration.web.replication;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.cloudmigration.service.mapping.TableMappingView;
import org.cloudmigration.web.mapping.PreserveWords;
import org.cloudmigration.web.shell.Confirmation;

/** Whether the cloud's rows stay in a table that belongs to no company. */
final class PreserveSwitch extends Div {

  private static final long serialVersionUID = 1L;

  private final Checkbox box = new Checkbox(PreserveWords.LABEL);
  private final Paragraph meaning = new Paragraph();
  private final transient Change change;
  private transient TableMappingView mapping;

  /** Does it, or tells why not. */
  interface Change {
    void to(TableMappingView mapping, boolean cloudData);
  }

  PreserveSwitch(boolean canRun, Change change) {
    this.change = change;
    addClassName("preserve");
    meaning.addClassName("guidance");
    box.setEnabled(canRun);
    box.addValueChangeListener(
        clicked -> {
          if (clicked.isFromClient()) {
            ask(clicked.getValue());
          }
        });
    add(box, meaning);
  }

  void show(Optional<TableMappingView> now) {
    setVisible(now.isPresent());
    mapping = now.orElse(null);
    now.ifPresent(
        known -> {
          box.setValue(known.preserveCloudData());
          meaning.setText(known.preserveCloudData() ? PreserveWords.ON : PreserveWords.OFF);
        });
  }

  /** The box shows what holds until somebody has agreed. */
  private void ask(boolean wanted) {
    box.setValue(mapping.preserveCloudData());
    TableMappingView seen = mapping;
    Runnable deed = () -> TableActions.perform(() -> change.to(seen, wanted));
    if (wanted) {
      Confirmation.ask("Preserve the cloud's data?", PreserveWords.ON, "Preserve", deed);
    } else {
      Confirmation.ask(
          "Let the cloud's data be replaced?",
          "The next run empties the table and fills it with what the source has. Rows that people"
              + " have in it are lost.",
          "Replace it",
          deed);
    }
  }
}
