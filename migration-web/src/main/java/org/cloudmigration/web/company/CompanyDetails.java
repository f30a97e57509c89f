package org.cloudmigration.web.company;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;

/** What is known of a company, and what can be done with it. */
final class CompanyDetails extends Div {

  private static final long serialVersionUID = 1L;

  CompanyDetails(CompanyLine company, Formats formats, Viewer viewer, CompanyList.Actions actions) {
    addClassName("table-details");
    if (company.failure() != null) {
      add(new ErrorPanel(company.failure()));
    }
    add(
        new Facts()
            .fact("Display name", company.displayName().strip())
            .fact(
                "Created",
                company.createdAt() == null ? "Not yet" : formats.time(company.createdAt()))
            .fact(
                "Estimated size",
                company.estimatedBytes() == 0
                    ? "Not known"
                    : formats.bytes(company.estimatedBytes()))
            .fact("Replicated", company.replicated() ? "Yes" : "No"));

    Optional<String> whyNot = whyNothing(company, viewer);
    Div buttons =
        new Div(
            button(
                "Schedule initialization",
                whyNot.isEmpty(),
                () ->
                    Confirmation.ask(
                        "Initialize " + company.name() + "?",
                        "It is done in the background and takes minutes. This page shows its end.",
                        "Schedule initialization",
                        () -> actions.initialize().accept(company.id()))),
            markButton(company, whyNot.isEmpty(), actions));
    buttons.addClassName("detail-actions");
    whyNot.ifPresent(why -> buttons.add(why(why)));
    add(buttons);
  }

  private static Optional<String> whyNothing(CompanyLine company, Viewer viewer) {
    if (!viewer.canRun()) {
      return Optional.of(Viewer.MAY_ONLY_READ);
    }
    return company.status() == InitializationStatus.INITIALIZING
        ? Optional.of("The company is being initialized now.")
        : Optional.empty();
  }

  private static Button markButton(
      CompanyLine company, boolean enabled, CompanyList.Actions actions) {
    return company.status() == InitializationStatus.INITIALIZED
        ? button(
            "Mark as not initialized",
            enabled,
            () -> actions.markNotInitialized().accept(company.id()))
        : button(
            "Mark as initialized", enabled, () -> actions.markInitialized().accept(company.id()));
  }

  private static Button button(String text, boolean enabled, Runnable action) {
    Button button = new Button(text, click -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setEnabled(enabled);
    return button;
  }

  private static Paragraph why(String text) {
    Paragraph why = new Paragraph(text);
    why.addClassName("guidance");
    return why;
  }
}
