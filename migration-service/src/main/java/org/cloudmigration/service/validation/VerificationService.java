package org.cloudmigration.service.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.validation.TableComparison;
import org.cloudmigration.service.environment.Approvals;
import org.cloudmigration.service.operation.Commands;
import org.cloudmigration.service.operation.Commands.Outcome;

/** Verifies tables again: whole, row by row, at their sources and in the tenant. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR})
public class VerificationService {

  @Inject Commands commands;
  @Inject Approvals approvals;
  @Inject ComparisonTasks tasks;
  @Inject Comparisons comparisons;

  /**
   * Compares tables in the background; those that were never copied are left out.
   *
   * @throws org.cloudmigration.service.operation.RefusedException while other work is in progress
   */
  public void verify(String environmentName, List<UUID> tableIds) {
    commands.run(
        environmentName,
        "Verify tables again",
        tableIds.size() == 1 ? tableIds.getFirst().toString() : tableIds.size() + " tables",
        () -> {
          Environment environment = approvals.approved(environmentName, commands.userName());
          int tables = tasks.begin(environment, tableIds, commands.userName());
          return new Outcome<>(null, "", "Comparing " + tables + " tables");
        });
  }

  /** What was compared to its end stays. */
  public void stop(String environmentName) {
    commands.run(
        environmentName,
        "Stop verification",
        "",
        () -> {
          int left = tasks.stop(approvals.approved(environmentName, commands.userName()));
          return new Outcome<>(null, "", "Stopped; " + left + " tables were not compared");
        });
  }

  /** Empty if nothing is being compared. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public Optional<JobView> job(UUID environmentId) {
    List<TableComparison> open = comparisons.open(environmentId);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    TableComparison first = open.getFirst();
    return Optional.of(
        new JobView(
            comparisons.count(first.jobId()), open.size(), first.rowsRead(), first.startedBy()));
  }

  /** The one asked for last; empty if there was none. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public Optional<ComparisonView> latest(UUID tableId) {
    return comparisons.latest(tableId).map(ComparisonView::of);
  }

  /** Of the last comparison that came to its end; empty if none did. */
  @RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
  public Optional<Differences> differences(UUID tableId) {
    return comparisons
        .completed(tableId)
        .map(
            comparison ->
                new Differences(
                    ComparisonView.of(comparison),
                    FieldArray.read(comparison.columnNames()),
                    comparisons.differences(comparison.id()).stream()
                        .map(DifferenceView::of)
                        .toList()));
  }
}
