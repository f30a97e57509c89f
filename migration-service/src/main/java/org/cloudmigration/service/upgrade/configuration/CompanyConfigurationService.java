package org.cloudmigration.service.upgrade.configuration;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.completion.CompletionGuards;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.upgrade.configuration.ConfigurationChanges.Desk;
import org.cloudmigration.service.upgrade.configuration.ConfigurationChanges.Done;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.setting.SettingForm;

/**
 * How the data upgrade of each company is to go. What is set for all companies is written to every
 * one of them, but for those whose upgrade is completed: theirs stay as they are.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class CompanyConfigurationService {

  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject Environments environments;
  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject ConfigurationForms forms;
  @Inject ConfigurationGuards guards;
  @Inject CompletionGuards typing;
  @Inject ConfigurationReader reader;
  @Inject ConfigurationChanges changes;
  @Inject CompanySegments segments;
  @Inject Companies companies;
  @Inject Event<EnvironmentChanged> news;

  /** Empty while nothing is set up, and for a product without a data upgrade. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<ConfigurationView> of(UUID environmentId) {
    return forms.of(environmentId).map(product -> view(environmentId, product));
  }

  private ConfigurationView view(UUID environmentId, ProductSettings product) {
    List<CompanyConfigurationView> all =
        reader.views(environmentId, product, companies.selected(environmentId));
    return new ConfigurationView(
        products.product(product.product()).displayName(),
        product,
        reader.forAll(environmentId, product),
        reader.options(environmentId, product),
        busy(environments.byId(environmentId)),
        all.size(),
        (int) all.stream().filter(company -> !company.changeable()).count(),
        new AdviceRules(product, segments.known(environmentId)).of(all));
  }

  /** A guard that refuses spoils the transaction in which it does. */
  private String busy(Environment environment) {
    try {
      guards.refuseUnlessChangeable(environment);
      return "";
    } catch (RefusedException e) {
      return e.report().happened();
    }
  }

  /**
   * The selected companies, by name.
   *
   * @param filterText part of the name or display name, in any case; blank for all
   */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<CompanyConfigurationView> companies(
      UUID environmentId, String filterText, int offset, int limit) {
    return forms
        .of(environmentId)
        .map(product -> reader.page(environmentId, product, filterText, offset, limit))
        .orElse(List.of());
  }

  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public int count(UUID environmentId, String filterText) {
    return forms
        .of(environmentId)
        .map(product -> reader.count(environmentId, filterText))
        .orElse(0);
  }

  /** What is set for all companies, then each of them. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<CompanyConfigurationView> all(UUID environmentId) {
    List<CompanyConfigurationView> all = new ArrayList<>();
    forms.of(environmentId).ifPresent(product -> all.add(reader.forAll(environmentId, product)));
    all.addAll(companies(environmentId, "", 0, Integer.MAX_VALUE));
    return all;
  }

  /** Empty if it is not among those selected. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public Optional<CompanyConfigurationView> company(UUID environmentId, UUID companyId) {
    return forms.of(environmentId).flatMap(product -> found(environmentId, product, companyId));
  }

  private Optional<CompanyConfigurationView> found(
      UUID environmentId, ProductSettings product, UUID companyId) {
    return reader
        .views(
            environmentId,
            product,
            companies.selected(environmentId).stream()
                .filter(company -> company.id().equals(companyId))
                .toList())
        .stream()
        .findFirst();
  }

  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public Optional<MigrationOptionsView> options(UUID environmentId) {
    return forms.of(environmentId).map(product -> reader.options(environmentId, product));
  }

  /**
   * Names of what can become a dimension, by company; asks the source.
   *
   * @throws org.cloudmigration.service.operation.MigrationException with the code {@code SEGMENTS}
   *     if it does not answer
   */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Map<UUID, List<String>> segments(UUID environmentId) {
    return forms.of(environmentId).isPresent() ? segments.of(environmentId) : Map.of();
  }

  /** What somebody has to agree to before this is set for all companies. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<String> questions(UUID environmentId, Map<String, Object> wanted) {
    return forms
        .of(environmentId)
        .map(
            product ->
                product
                    .companyForm()
                    .questions(reader.forAll(environmentId, product).settings(), wanted))
        .orElse(List.of());
  }

  /**
   * @param wanted value by caption; each changes what depends on it
   * @param expected whether it still is what the caller has decided by
   * @throws org.cloudmigration.service.operation.InvalidInputException naming the property that
   *     cannot have its value
   * @throws RefusedException while a data upgrade is in progress; with the code {@code CHANGED} if
   *     it is not as expected
   */
  public ChangeAnswer changeForAll(
      String environmentName,
      Map<String, Object> wanted,
      Predicate<CompanyConfigurationView> expected) {
    return change(
        environmentName,
        "Configure all companies",
        "",
        desk -> {
          refuseUnless(expected.test(reader.forAll(desk.environmentId(), desk.product())));
          return told(desk, changes.changeForAll(desk, wanted));
        });
  }

  /**
   * @param wanted as for {@link #changeForAll}
   * @throws RefusedException as for {@link #changeForAll}, and with the code {@code
   *     UPGRADED_COMPANY} if the company's upgrade is completed
   */
  public ChangeAnswer change(
      String environmentName,
      UUID companyId,
      Map<String, Object> wanted,
      Predicate<CompanyConfigurationView> expected) {
    return change(
        environmentName,
        "Configure company",
        companyId.toString(),
        desk -> {
          CompanyConfigurationView company =
              found(desk.environmentId(), desk.product(), companyId)
                  .orElseThrow(ConfigurationRefusals::noCompany);
          refuseUnless(expected.test(company));
          return told(desk, changes.change(desk, company, wanted));
        });
  }

  /**
   * @param wanted as for {@link #changeForAll}
   */
  public ChangeAnswer changeOptions(
      String environmentName,
      Map<String, Object> wanted,
      Predicate<MigrationOptionsView> expected) {
    return change(
        environmentName,
        "Change migration settings",
        "",
        desk -> {
          refuseUnless(expected.test(reader.options(desk.environmentId(), desk.product())));
          Done done = changes.changeOptions(desk, wanted);
          return outcome(done, desk.product().migration(), desk.product().migrationForm());
        });
  }

  /** Companies without the segment keep what they have. */
  public ChangeAnswer setAllDimensions(String environmentName, DimensionChoice choice) {
    return change(
        environmentName,
        "Set all dimensions",
        "",
        desk -> {
          ChangeAnswer answer = changes.setDimensions(desk, choice);
          return new Outcome<>(
              answer,
              "",
              "“%s”, “%s”%s: %d companies changed"
                  .formatted(
                      choice.first(),
                      choice.second(),
                      choice.clear() ? ", blank ones cleared" : "",
                      answer.companies()));
        });
  }

  /**
   * Every company that can still be changed, and what is set for all, begin anew.
   *
   * @param typedName the environment's name, typed by who asks
   */
  public void resetDefaults(String environmentName, String typedName) {
    change(
        environmentName,
        "Reset company configuration",
        "",
        desk -> {
          typing.refuseUnlessTyped(environments.byId(desk.environmentId()), typedName);
          int reset = changes.reset(desk);
          return new Outcome<>(null, "", "Defaults of %d companies".formatted(reset));
        });
  }

  private <T> T change(
      String environmentName, String command, String subject, Function<Desk, Outcome<T>> work) {
    return commands.run(
        environmentName,
        command,
        subject,
        () -> {
          String user = commands.userName();
          Environment environment = approvals.approved(environmentName, user);
          ProductSettings product = guards.changeable(environment);
          Outcome<T> outcome = work.apply(new Desk(environment.id(), product, user));
          news.fire(new EnvironmentChanged(environment.id()));
          return outcome;
        });
  }

  private static void refuseUnless(boolean asExpected) {
    if (!asExpected) {
      throw ConfigurationRefusals.changed();
    }
  }

  private static Outcome<ChangeAnswer> told(Desk desk, Done done) {
    return outcome(done, desk.product().companies(), desk.product().companyForm());
  }

  private static Outcome<ChangeAnswer> outcome(
      Done done, SettingCatalogue catalogue, SettingForm form) {
    List<SettingMove> moves = done.change().moves(catalogue, form);
    return new Outcome<>(
        done.answer(),
        moves.stream()
            .map(move -> move.name() + ": " + SettingMove.words(move.from()))
            .collect(joining("; ")),
        moves.stream().map(SettingMove::told).collect(joining("; ")));
  }
}
