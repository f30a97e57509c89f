package org.cloudmigration.web.setup;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.product.OutlinedTable;
import org.cloudmigration.service.setup.OutlineText;
import org.cloudmigration.web.shell.FieldErrors;

/** The whole list as a text, which may come from a spreadsheet. */
final class PasteTablesDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final TextArea text = new TextArea("Tables, one a line");
  private final FieldErrors errors = new FieldErrors(Map.of("customTables", text));

  PasteTablesDialog(List<OutlinedTable> present, SerializableConsumer<List<OutlinedTable>> taken) {
    setHeaderTitle("Paste a list of tables");
    setWidth("44rem");
    setMaxWidth("100%");
    addClassName("paste-tables");
    text.setValue(OutlineText.of(present));
    text.setWidthFull();
    text.setMinRows(8);
    text.setMaxRows(16);
    text.getElement().setAttribute("spellcheck", "false");
    add(
        new Paragraph(
            new Text("Parts, with semicolons or the columns of a spreadsheet between: "),
            new Code("source table; company; name in the cloud; preserve"),
            new Text(
                ". Write “company” for a copy in each company, “database” for one copy, and"
                    + " “preserve” to preserve the cloud data of such a one. All parts but the first"
                    + " may be left out. The list takes the place of the present one.")),
        text);
    Button take =
        new Button(
            "Take over",
            click -> {
              if (errors.done(() -> taken.accept(OutlineText.parse(text.getValue())))) {
                close();
              }
            });
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), take);
    text.focus();
  }
}
