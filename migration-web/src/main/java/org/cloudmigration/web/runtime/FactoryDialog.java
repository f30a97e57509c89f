package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Map;
import org.cloudmigration.service.runtime.FactoryInput;
import org.cloudmigration.service.runtime.FactoryView;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.FieldErrors;

/** Where a data factory is, and who signs in there. */
final class FactoryDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final TextField name = new TextField("Name");
  private final TextField directory = new TextField("Directory (tenant) id");
  private final TextField subscription = new TextField("Subscription id");
  private final TextField group = new TextField("Resource group");
  private final TextField region = new TextField("Region");
  private final TextField client = new TextField("Application (client) id");
  private final PasswordField secret = new PasswordField("Client secret");
  private final TextField staging = new TextField("Linked service for staging");
  private final Button save = new Button("Save");
  private final FieldErrors errors =
      new FieldErrors(
          Map.of(
              "name", name,
              "directoryId", directory,
              "subscriptionId", subscription,
              "resourceGroup", group,
              "region", region,
              "clientId", client,
              "clientSecret", secret,
              "stagingService", staging));

  /**
   * @param factory null for a new one
   */
  FactoryDialog(String title, FactoryView factory) {
    setHeaderTitle(title);
    addClassName("end-dialog");
    setWidth("36rem");
    setMaxWidth("100%");
    client.setHelperText("Empty for the identity of this server, such as a managed identity.");
    secret.setHelperText(
        factory == null
            ? "Kept encrypted, and never shown again."
            : "Empty to keep the one that is stored.");
    secret.getElement().setAttribute("autocomplete", "new-password");
    staging.setHelperText(
        "A blob storage that is known in the factory: large tables travel by it, compressed.");
    region.setHelperText("As Azure names it, such as westeurope.");
    if (factory != null && !factory.trouble().isEmpty()) {
      String[] told = factory.trouble().split("\n", 2);
      add(new Paragraph("When it was asked last: " + told[0]));
      add(ErrorPanel.rawText(told[told.length - 1]));
    }
    for (TextField field : new TextField[] {name, directory, subscription, group, region, client}) {
      field.setWidthFull();
      add(field);
    }
    secret.setWidthFull();
    staging.setWidthFull();
    add(secret, staging);
    if (factory != null) {
      show(factory);
    }
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), save);
  }

  private void show(FactoryView factory) {
    name.setValue(factory.name());
    name.setReadOnly(true);
    directory.setValue(factory.directoryId());
    subscription.setValue(factory.subscriptionId());
    group.setValue(factory.resourceGroup());
    region.setValue(factory.region());
    client.setValue(factory.clientId());
    staging.setValue(factory.stagingService());
  }

  FieldErrors errors() {
    return errors;
  }

  FactoryInput input() {
    boolean kept = secret.isEmpty() && !client.isEmpty() && name.isReadOnly();
    return new FactoryInput(
        name.getValue(),
        directory.getValue(),
        subscription.getValue(),
        group.getValue(),
        region.getValue(),
        client.getValue(),
        kept ? null : secret.getValue(),
        staging.getValue());
  }

  void onSave(SerializableRunnable work) {
    save.addClickListener(click -> work.run());
  }

  void onCheck(SerializableRunnable work) {
    getFooter().add(new Button("Check", click -> work.run()));
  }

  void onRemove(SerializableRunnable work) {
    Button remove = new Button("Remove …", click -> work.run());
    remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
    getFooter().add(remove);
  }
}
