package org.cloudmigration.web.company;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;

/** What is known of a company, and what can be done with it. */
final class CompanyDetails extends Div {

  private static final long serialVersionUID = 1L;

  CompanyDetails(CompanyView company, Formats formats, Viewer viewer, CompanyList.Actions actions) {
    addClassName("table-details");
    if (CompanyWords.failure(company) != null) {
      add(new ErrorPanel(CompanyWords.failure(company)));
    }
    add(
        new Facts()
            .fact("Display name", company.displayName().strip())
            .fact("Creation", CompanyWords.creation(company))
            .fact("Estimated size", CompanyWords.size(company, formats))
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

  private static Optional<String> whyNothing(CompanyView company, Viewer viewer) {
    if (!viewer.canRun()) {
      return Optional.of(Viewer.MAY_ONLY_READ);
    }
    return company.initializing()
        ? Optional.of("The company is being initialized now.")
        : Optional.empty();
  }

  private static Button markButton(
      CompanyView company, boolean enabled, CompanyList.Actions actions) {
    return company.initializationStatus() == CompanyInitializationStatus.INITIALIZED
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
