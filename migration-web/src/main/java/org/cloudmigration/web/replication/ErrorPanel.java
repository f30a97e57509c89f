package org.cloudmigration.web.replication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.cloudmigration.domain.operation.ErrorReport;

/** An error in its four parts, with a button that copies the raw text for support. */
final class ErrorPanel extends Div {

  private static final long serialVersionUID = 1L;

  ErrorPanel(ErrorReport error) {
    addClassName("error-panel");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Error " + error.code());
    add(part("What happened", error.happened()));
    add(part("What it means for the data", error.dataImpact()));
    add(part("What to do now", error.action()));
    if (!error.rawText().isBlank()) {
      add(rawText(error));
    }
  }

  private static Div part(String title, String text) {
    Div part = new Div(new H4(title), new Paragraph(text));
    part.addClassName("error-part");
    return part;
  }

  private static Details rawText(ErrorReport error) {
    Button copy = new Button("Copy", VaadinIcon.COPY_O.create());
    copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    copy.addClickListener(
        click ->
            click
                .getSource()
                .getElement()
                .executeJs("navigator.clipboard.writeText($0)", error.rawText()));
    Details details =
        new Details("Raw text for support · " + error.code(), new Pre(error.rawText()), copy);
    details.addClassName("raw-text");
    return details;
  }
}
