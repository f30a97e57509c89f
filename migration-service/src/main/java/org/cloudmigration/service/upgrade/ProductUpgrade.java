package org.cloudmigration.service.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.upgrade.date.DueDates;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.sql.Macro;
import org.cloudmigration.service.upgrade.sql.StepStatement;
import org.cloudmigration.service.upgrade.table.TableCatalogue;

/**
 * What a product's folder says of its data upgrade.
 *
 * @param settings of one company
 * @param steps in the order of a whole run
 * @param procedures what steps run that is no SQL, by name
 * @param trialBalance the query of {@link TrialBalance}
 * @param remarks the queries of {@link Remarks}
 * @param unpostedBatches the query of {@link UnpostedBatches}; empty if it leaves no journals
 * @param guards the queries of {@link CompanyHoldings}
 */
public record ProductUpgrade(
    TableCatalogue tables,
    SettingCatalogue settings,
    List<UpgradeStep> steps,
    Map<String, Macro> macros,
    Map<String, StepProcedure> procedures,
    StepStatement trialBalance,
    List<StepStatement> remarks,
    Optional<StepStatement> unpostedBatches,
    List<StepStatement> guards) {

  public ProductUpgrade {
    steps = List.copyOf(steps);
    macros = Map.copyOf(macros);
    procedures = Map.copyOf(procedures);
    remarks = List.copyOf(remarks);
    guards = List.copyOf(guards);
  }

  /** What stands in a product's folder. */
  public static ProductUpgrade read(Product product) {
    var folder = new UpgradeFolder(product);
    return new ProductUpgrade(
        folder.tables().with(product.sourceTables(), product.appId()),
        ProductSettings.companies(product),
        folder.steps(),
        folder.macros(),
        Map.of("due_dates", new DueDates()),
        folder.trialBalance(),
        folder.remarks(),
        folder.unpostedBatches(),
        folder.guards());
  }

  StepProcedure procedure(String name) {
    StepProcedure procedure = procedures.get(name);
    if (procedure == null) {
      throw new IllegalArgumentException("No procedure is called “" + name + "”.");
    }
    return procedure;
  }

  /**
   * What somebody means who names this id: a step, or all parts of one, {@code id.part}, in their
   * order.
   *
   * @throws IllegalArgumentException if there is none
   */
  public List<UpgradeStep> steps(String id) {
    List<UpgradeStep> parts =
        steps.stream().filter(step -> step.id().startsWith(id + ".")).toList();
    return parts.isEmpty() ? List.of(step(id)) : parts;
  }

  /**
   * @throws IllegalArgumentException if it has no such step
   */
  public UpgradeStep step(String id) {
    return steps.stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No step is called “" + id + "”."));
  }
}
