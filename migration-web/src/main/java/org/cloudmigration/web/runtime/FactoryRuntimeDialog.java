package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudmigration.web.shell.FieldErrors;

/** A new integration runtime in a data factory. */
final class FactoryRuntimeDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final TextField name = new TextField("Name");
  private final Select<String> factory = new Select<>();
  private final Button save = new Button("Create");
  private final FieldErrors errors = new FieldErrors(Map.of("runtimeName", name));

  FactoryRuntimeDialog(List<String> factories) {
    setHeaderTitle("New integration runtime");
    addClassName("end-dialog");
    setWidth("36rem");
    setMaxWidth("100%");
    name.setWidthFull();
    factory.setLabel("Data factory");
    factory.setItems(factories);
    factory.setEmptySelectionAllowed(true);
    factory.setEmptySelectionCaption("The one with the fewest environments");
    factory.setWidthFull();
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(
        new Paragraph(
            "It is made in a data factory of Azure, or taken over if one of this name is there."
                + " Environments whose setup names it run on that data factory. Then register a"
                + " machine beside the source with its key."),
        name,
        factory);
    getFooter().add(new Button("Cancel", click -> close()), save);
  }

  FieldErrors errors() {
    return errors;
  }

  String name() {
    return name.getValue();
  }

  /** Blank for any. */
  String factory() {
    return Optional.ofNullable(factory.getValue()).orElse("");
  }

  void onSave(SerializableRunnable work) {
    save.addClickListener(click -> work.run());
  }
}
