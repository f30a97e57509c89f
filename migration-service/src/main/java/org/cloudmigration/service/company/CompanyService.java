package org.cloudmigration.service.company;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;
import org.cloudmigration.service.operation.RefusedException;

/**
 * The companies of an environment: which are migrated, and whether the tenant has them and is ready
 * for them. Each command refuses with its reason what the present state does not allow.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class CompanyService {

  private static final String LARGE_ACCEPTED = "A large selection is accepted";

  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject Companies companies;
  @Inject CompanyWork work;
  @Inject CompanyQueries queries;
  @Inject CompanySelection selection;
  @Inject CreationTasks creations;
  @Inject InitializationTasks initializations;
  @Inject CompanyFollowUp followUp;
  @Inject TenantComparison comparison;

  /** All, by name. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<CompanyView> list(UUID environmentId) {
    return queries.page(environmentId, "", 0, Integer.MAX_VALUE);
  }

  /**
   * By name.
   *
   * @param filterText part of the name or display name, in any case; blank for all
   */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<CompanyView> list(UUID environmentId, String filterText, int offset, int limit) {
    return queries.page(environmentId, filterText, offset, limit);
  }

  /** Those that the tenant has, by name. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<CreatedCompany> created(UUID environmentId) {
    return companies.of(environmentId).stream()
        .filter(company -> company.creation().created())
        .map(company -> new CreatedCompany(company.id(), company.name(), company.displayName()))
        .toList();
  }

  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public int count(UUID environmentId, String filterText) {
    return queries.count(environmentId, filterText);
  }

  /**
   * What somebody has changed in the tenant; asks the tenant itself.
   *
   * @throws org.cloudmigration.service.operation.MigrationException if it does not answer
   */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public List<CompanyDifference> differences(UUID environmentId) {
    return comparison.compare(environmentId);
  }

  /** Selects these companies and no other; see {@link CompanySelection#select}. */
  public void select(String environment, Set<UUID> chosen, boolean largeAccepted) {
    commands.run(
        environment,
        "Select companies",
        largeAccepted ? LARGE_ACCEPTED : "",
        () -> {
          SelectionChange change = selection.select(id(environment), chosen, largeAccepted);
          return new Outcome<>(null, change.before(), change.after());
        });
  }

  /**
   * As {@link #select}, for a migration that is set up: companies that the tenant does not have yet
   * are created in the background. Takes effect with the next run.
   *
   * @throws org.cloudmigration.service.operation.RefusedException while other work goes on
   */
  public void selectAndCreate(String environmentName, Set<UUID> chosen, boolean largeAccepted) {
    commands.run(
        environmentName,
        "Select companies",
        largeAccepted ? LARGE_ACCEPTED : "",
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          work.refuseUnlessSelectable(environment);
          SelectionChange change = selection.select(environment.id(), chosen, largeAccepted);
          boolean creates =
              companies.selected(environment.id()).stream()
                  .anyMatch(company -> !company.creation().created());
          if (creates) {
            creations.begin(environment.id(), commands.userName());
          }
          return new Outcome<>(
              null, change.before(), change.after() + (creates ? "; being created" : ""));
        });
  }

  /** Selects or deselects one company; see {@link CompanySelection#mark}. */
  public void mark(String environment, UUID companyId, boolean replicate, boolean seen) {
    commands.run(
        environment,
        replicate ? "Select company" : "Deselect company",
        companyId.toString(),
        () -> {
          HybridCompany company = locked(environment, companyId);
          selection.mark(company, replicate, seen);
          return new Outcome<>(null, String.valueOf(seen), company.name() + ": " + replicate);
        });
  }

  /** Creates the selected companies in the background; see {@link CreationTasks#begin}. */
  public void createSelected(String environment) {
    create(environment, "Create companies", creations::begin);
  }

  /** As {@link #createSelected}, after it failed: what was created stays. */
  public void retryCreation(String environment) {
    create(environment, "Create companies again", creations::retry);
  }

  private void create(String environment, String command, BiConsumer<UUID, String> start) {
    commands.run(
        environment,
        command,
        "",
        () -> {
          UUID environmentId = id(environment);
          String selected = SelectionChange.describe(companies.of(environmentId));
          start.accept(environmentId, commands.userName());
          return new Outcome<>(null, "", "Being created: " + selected);
        });
  }

  /** Makes the tenant ready for a company, in the background. */
  public void scheduleInitialization(String environment, UUID companyId) {
    change(
        environment,
        "Schedule company initialization",
        companyId,
        company -> {
          initializations.schedule(company);
          return "scheduled";
        });
  }

  /** Sets the status by hand. */
  public void markInitialized(String environment, UUID companyId, boolean initialized) {
    change(
        environment,
        initialized ? "Mark company as initialized" : "Mark company as not initialized",
        companyId,
        company -> {
          initializations.mark(company, initialized);
          return company.initialization().status().name();
        });
  }

  private void change(
      String environment, String command, UUID companyId, Function<HybridCompany, String> action) {
    commands.run(
        environment,
        command,
        companyId.toString(),
        () -> {
          HybridCompany company = locked(environment, companyId);
          String before = company.name() + ": " + company.initialization().status();
          return new Outcome<>(null, before, company.name() + ": " + action.apply(company));
        });
  }

  /** Somebody renamed a company in the tenant; see {@link CompanyFollowUp#renamed}. */
  public void renamed(String environment, String oldName, String newName) {
    commands.run(
        environment,
        "Follow renamed company",
        oldName,
        () -> {
          followUp.renamed(id(environment), oldName, newName);
          return new Outcome<>(null, oldName, newName);
        });
  }

  /** Somebody deleted a company in the tenant; see {@link CompanyFollowUp#deleted}. */
  public void deleted(String environment, String name) {
    commands.run(
        environment,
        "Follow deleted company",
        name,
        () -> {
          followUp.deleted(id(environment), name);
          return new Outcome<>(null, "created", "deleted in the tenant");
        });
  }

  private UUID id(String environment) {
    return approvals.approved(environment, commands.userName()).id();
  }

  private HybridCompany locked(String environment, UUID companyId) {
    UUID environmentId = id(environment);
    HybridCompany company = companies.locked(companyId);
    if (company == null || !company.environmentId().equals(environmentId)) {
      throw RefusedException.because(
          "COMPANY",
          "There is no such company in " + environment + ".",
          "Refresh the list of companies and choose again.");
    }
    return company;
  }
}
