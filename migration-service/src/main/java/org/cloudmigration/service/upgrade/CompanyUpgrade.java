package org.cloudmigration.service.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cloudmigration.service.database.DatabasePool;

/**
 * Runs steps of a product's upgrade for one company: the one way, whoever asks for them.
 *
 * <p>A whole upgrade is {@link #prepare}, {@link #restore}, {@link #run}, and, once somebody has
 * accepted the result, {@link #forget}. The same sequence is a rerun, after whatever end of the one
 * before: each of the four may be cut off at any moment and asked again.
 */
public final class CompanyUpgrade {

  private final UpgradeSession session;
  private final StepRunner runner;
  private final BeforeImage before;
  private final Consumer<StepReport> listener;

  /**
   * @param listener told after each step
   */
  public CompanyUpgrade(
      UpgradeSession session, DatabasePool tenant, Consumer<StepReport> listener) {
    this(session, tenant, listener, Optional.empty());
  }

  /**
   * @param listener told after each step
   * @param changes told of each record that a step changes, before the step's transaction ends; all
   *     steps are slower then
   */
  public CompanyUpgrade(
      UpgradeSession session,
      DatabasePool tenant,
      Consumer<StepReport> listener,
      Optional<Consumer<RecordChange>> changes) {
    this.session = session;
    this.runner = new StepRunner(session, tenant, changes);
    this.before = new BeforeImage(session, tenant);
    this.listener = listener;
  }

  /**
   * Keeps the rows that the company has now in each table that steps write, to be asked before the
   * first of them runs. What is kept already stays: to ask again does no harm, also after steps
   * have run.
   *
   * @throws StepFailedException if the tenant refuses; no step may run then
   */
  public void prepare() {
    before.keep();
  }

  /**
   * Makes the company what it was when it was prepared: all that steps have written since is gone.
   * Does nothing if it never was prepared, or if that is forgotten.
   *
   * @throws StepFailedException if the tenant refuses; the company may be restored in part then,
   *     and no step may run before it is asked again
   */
  public void restore() {
    before.restore();
  }

  /**
   * Drops what {@link #prepare} kept: the company stays as it is, and the next upgrade begins with
   * that.
   */
  public void forget() {
    before.forget();
  }

  /**
   * Runs exactly these steps in this order, and before a step what prepares working sets for it.
   *
   * @throws IllegalArgumentException if the product has no such step; nothing ran then
   * @throws StepFailedException if a step fails as a whole; those before it are done
   */
  public List<StepReport> run(List<String> ids) {
    List<UpgradeStep> steps =
        ids.stream().flatMap(id -> session.product().steps(id).stream()).toList();
    List<StepReport> reports = new ArrayList<>();
    for (UpgradeStep step : steps) {
      prepareFor(step);
      reports.add(run(step));
    }
    return reports;
  }

  /**
   * Empties each table of the company that these steps write, whatever has written its rows.
   *
   * @throws StepFailedException if the tenant refuses; nothing is deleted then
   */
  public void empty(List<String> ids) {
    runner.empty(ids.stream().flatMap(id -> session.product().steps(id).stream()).toList());
  }

  private void prepareFor(UpgradeStep step) {
    for (String id : step.needs()) {
      for (UpgradeStep needed : session.product().steps(id)) {
        if (needed.kind() == StepKind.PREPARE && session.prepares(needed.id())) {
          prepareFor(needed);
          run(needed);
        }
      }
    }
  }

  private StepReport run(UpgradeStep step) {
    StepReport report = runner.run(step);
    listener.accept(report);
    return report;
  }
}
