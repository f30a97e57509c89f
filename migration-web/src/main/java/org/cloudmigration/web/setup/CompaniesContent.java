package org.cloudmigration.web.setup;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.web.company.CompanyChoice;

/** The choice of companies. */
final class CompaniesContent extends StepContent {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final CompanyChoice choice;
  private boolean loaded;

  CompaniesContent(GuideDesk desk, UUID environmentId) {
    this.desk = desk;
    choice =
        new CompanyChoice(
            desk.formats(), desk.companies(), desk.live(), environmentId, this::inputChanged);
    Paragraph note =
        new Paragraph(
            "A company that does not exist in the tenant yet is created when the setup is finished,"
                + " which takes minutes each. “My Company” of the environment is never a target:"
                + " work from there. Do not choose a company that people already work in online.");
    note.addClassName("guidance");
    add(note, choice);
  }

  @Override
  void show(GuideState state, boolean editable) {
    if (!loaded || !editable) {
      loaded = true;
      choice.begin(state.chosen());
    }
    choice.show(state.companies(), editable);
  }

  @Override
  Optional<String> whyNotNext() {
    return choice.ids().isEmpty() ? Optional.of("Choose at least one company.") : Optional.empty();
  }

  @Override
  void next() {
    choice.askIfLarge(this::select);
  }

  private void select(boolean largeAccepted) {
    desk.commands()
        .forward(
            () -> desk.guides().selectCompanies(desk.environment(), choice.ids(), largeAccepted));
  }
}
