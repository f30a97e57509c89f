package org.cloudmigration.web.completion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.cloudmigration.service.completion.reset.ResetImpact;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.TypedName;

/** Tells exactly which data goes when it is reset, and asks for the environment's name. */
public final class ResetDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private ResetDialog(
      String title,
      String meaning,
      String action,
      String environment,
      ImpactTable impact,
      SerializableConsumer<String> agreed) {
    setHeaderTitle(title);
    addClassName("end-dialog");
    setWidth("44rem");
    setMaxWidth("100%");
    Button agree = new Button(action);
    TextField name = new TypedName(environment, agree);
    agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    agree.setDisableOnClick(true);
    agree.addClickListener(
        click -> {
          close();
          agreed.accept(name.getValue());
        });
    add(
        new Paragraph(meaning),
        impact,
        new Paragraph(
            "The companies themselves, their selection, all settings and the Migration Log stay. So"
                + " does every table that replication did not create, and every row of the cloud"
                + " where its data is preserved. The source is never touched."),
        name);
    getFooter().add(new Button("Cancel", click -> close()), agree);
  }

  /**
   * @param agreed gets the typed name
   */
  public static ResetDialog toStartOver(
      String environment,
      ResetImpact impact,
      Formats formats,
      SerializableConsumer<String> agreed) {
    return new ResetDialog(
        "Reset the cloud data of " + environment + "?",
        "All replicated data is removed from the tenant, and how far each table was synced is"
            + " forgotten. Do this only to start all over: there is no way back but a new full run.",
        "Reset cloud data",
        environment,
        new ImpactTable(impact, formats),
        agreed);
  }

  /**
   * @param agreed gets the typed name
   */
  public static ResetDialog beforeFullRun(
      String environment,
      ResetImpact impact,
      Formats formats,
      SerializableConsumer<String> agreed) {
    return new ResetDialog(
        "Run full replication of " + environment + "?",
        "The cloud data is reset first: all replicated data is removed from the tenant. Then a full"
            + " run starts by itself and copies every table of the chosen companies. Until it has"
            + " ended, the data is not complete in the cloud.",
        "Reset and run",
        environment,
        new ImpactTable(impact, formats),
        agreed);
  }
}
