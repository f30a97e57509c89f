package org.cloudmigration.service.pipeline.datafactory;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.pipeline.embedded.HaulException;
import org.cloudmigration.service.pipeline.embedded.HaulException.Reach;
import org.cloudmigration.service.pipeline.embedded.Haulage;

/**
 * Has freights carried by pipelines that copy: those of small tables together, large ones alone.
 */
final class FactoryHaulage implements Haulage {

  /** What takes longer goes by itself, so that small tables do not wait for it. */
  private static final long LARGE = 100L << 20;

  private final SharedRuns copies;
  private final SharedRuns large;
  private final SharedRuns applications;
  private final DatabasePool source;
  private final FactoryTrouble trouble;

  /**
   * @param copies runs of the pipeline for small tables, many in one
   * @param large runs of the pipeline for large ones
   * @param applications runs of the pipeline that has changes brought in
   */
  FactoryHaulage(
      SharedRuns copies,
      SharedRuns large,
      SharedRuns applications,
      DatabasePool source,
      FactoryTrouble trouble) {
    this.copies = copies;
    this.large = large;
    this.applications = applications;
    this.source = source;
    this.trouble = trouble;
  }

  @Override
  public DatabasePool source() {
    return source;
  }

  @Override
  public Hauled haul(Freight freight, Runnable check) throws SQLException {
    try {
      return carried(
          freight.bytes() < LARGE
              ? copies.together(item(freight), check)
              : large.alone(item(freight), check));
    } catch (InterruptedException e) {
      throw new SQLException("The server is going down.", e);
    }
  }

  @Override
  public void apply(Application application, Runnable check) throws SQLException {
    try {
      ItemEnd end = applications.together(ApplyPipeline.item(application.parameters()), check);
      activity(ApplyPipeline.APPLY, end);
    } catch (InterruptedException e) {
      throw new SQLException("The server is going down.", e);
    }
  }

  private static Map<String, String> item(Freight freight) {
    return Map.of(
        CopyPipelines.CLAIM, freight.claim(),
        CopyPipelines.DATABASE, freight.database(),
        CopyPipelines.QUERY, freight.query(),
        CopyPipelines.ISOLATION,
            freight.snapshot() ? CopyPipelines.SNAPSHOT : CopyPipelines.COMMITTED,
        CopyPipelines.SCHEMA, freight.into().schema(),
        CopyPipelines.TABLE, freight.into().name(),
        CopyPipelines.PROOF, freight.proof());
  }

  private Hauled carried(ItemEnd end) {
    FactoryActivity copy = activity(CopyPipelines.COPY, end);
    FactoryActivity proof = activity(CopyPipelines.PROVE, end);
    long rows = copy.number("rowsRead");
    return new Hauled(
        rows == 0 ? copy.number("rowsCopied") : rows, copy.number("dataRead"), proof.firstRow());
  }

  private FactoryActivity activity(String name, ItemEnd end) {
    return end.succeeded(name).orElseThrow(() -> failed(name, end));
  }

  /**
   * @param activity that was wanted, where none says what went wrong
   */
  private HaulException failed(String activity, ItemEnd end) {
    Optional<FactoryActivity> failed = end.failed();
    if (failed.isEmpty()) {
      var fault = new FactoryFault("", end.message(), false);
      return new HaulException(trouble.of(activity, fault), Reach.TABLE, null);
    }
    FactoryFault fault = failed.get().error().orElseThrow();
    return new HaulException(
        trouble.of(failed.get().name(), fault),
        fault.systemError() ? Reach.PASSES : Reach.TABLE,
        null);
  }

  @Override
  public void close() {
    copies.close();
    large.close();
    applications.close();
  }
}
