package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.company.CompanySelection;
import org.cloudmigration.service.company.CreationTasks;
import org.cloudmigration.service.company.SelectionChange;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.setup.preparation.SourceQuestions;

/** The last steps: companies, product settings, done. */
@ApplicationScoped
public class GuideCompletion {

  @Inject MigrationSetups setups;
  @Inject Companies companies;
  @Inject CompanySelection selection;
  @Inject CreationTasks creation;
  @Inject ProductCatalogue products;
  @Inject SourceLocations sources;
  @Inject DatabaseAdapters adapters;
  @Inject SourceQuestions questions;

  Outcome<Void> select(
      Environment environment, SetupGuide guide, Set<UUID> chosen, boolean largeAccepted) {
    SelectionChange change = selection.select(environment.id(), chosen, largeAccepted);
    guide.goTo(GuideStates.MACHINE.next(guide.step(), GuideEvent.COMPANIES_SELECTED));
    if (products.product(guide.productId()).companyChecks().isEmpty()) {
      guide.goTo(GuideStates.MACHINE.next(guide.step(), GuideEvent.SETTINGS_APPLIED));
    }
    return new Outcome<>(null, change.before(), change.after());
  }

  /** Every company that can be selected. */
  void selectAll(Environment environment, SetupGuide guide) {
    selection.selectAll(environment.id());
    guide.goTo(GuideStates.MACHINE.next(guide.step(), GuideEvent.COMPANIES_SELECTED));
  }

  Outcome<Void> applySettings(Environment environment, SetupGuide guide) {
    Product product = products.of(guide);
    Map<String, String> refused = refusedCompanies(guide, product, environment.id());
    if (!refused.isEmpty()) {
      throw RefusedException.because(
          "SETTINGS",
          "These companies cannot be migrated as they are: "
              + refused.entrySet().stream()
                  .map(company -> company.getKey() + ": " + company.getValue())
                  .collect(Collectors.joining("; ")),
          "Deselect them, or change their settings in " + product.displayName() + ".");
    }
    guide.goTo(GuideStates.MACHINE.next(guide.step(), GuideEvent.SETTINGS_APPLIED));
    return new Outcome<>(null, "", "settings of " + names(environment));
  }

  private Map<String, String> refusedCompanies(
      SetupGuide guide, Product product, UUID environmentId) {
    List<SourceCompany> chosen =
        companies.selected(environmentId).stream()
            .map(
                company ->
                    new SourceCompany(
                        company.sourceCompanyId(),
                        company.name(),
                        company.displayName(),
                        company.sourceDatabase()))
            .toList();
    DatabaseLocation location = sources.of(guide).location();
    DatabaseAdapter adapter = adapters.of(location.type());
    try {
      return questions.ask(
          guide, location, source -> product.refusedCompanies(source, adapter.dialect(), chosen));
    } catch (SQLException e) {
      throw new MigrationException(unreadable(e), e);
    }
  }

  private static ErrorReport unreadable(SQLException e) {
    return new ErrorReport(
        "SETTINGS",
        "The settings of the companies could not be read from the source.",
        "Nothing was stored or changed.",
        "Check that the source answers, then try again.",
        SecretMask.FORMS.mask(String.valueOf(e.getMessage())));
  }

  /** Without a company: they are chosen, checked and created later. */
  Outcome<Void> leaveCompanies(Environment environment, SetupGuide guide, String userName) {
    guide.goTo(GuideStates.MACHINE.next(guide.step(), GuideEvent.COMPANIES_LEFT));
    complete(environment, guide, userName, "Setup completed, without companies so far.");
    return new Outcome<>(null, "", "without companies so far");
  }

  private void complete(Environment environment, SetupGuide guide, String userName, String told) {
    guide.finish(Instant.now());
    setups.completed(environment.id());
    setups.logCompletion(
        environment.id(), products.product(guide.productId()).displayName(), userName, told);
  }

  Outcome<Void> finish(Environment environment, SetupGuide guide, String userName) {
    String names = names(environment);
    complete(environment, guide, userName, "Setup completed. Companies to migrate: " + names + ".");
    creation.request(environment.id(), userName);
    return new Outcome<>(null, "", "companies are being created: " + names);
  }

  private String names(Environment environment) {
    return companies.selected(environment.id()).stream()
        .map(HybridCompany::name)
        .collect(Collectors.joining(", "));
  }
}
