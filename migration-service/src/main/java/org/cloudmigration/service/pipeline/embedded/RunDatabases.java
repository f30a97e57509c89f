package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.pipeline.ErrorReports.Side;
import org.cloudmigration.service.pipeline.ReplicationPipeline;

/**
 * Both ends of a run, open.
 *
 * @param haulage who carries its rows; empty if this server does
 */
record RunDatabases(
    DatabaseAdapter sourceAdapter,
    DatabasePool sourcePool,
    Tenant tenant,
    Optional<Haulage> haulage)
    implements AutoCloseable {

  /**
   * @param goesOn false once the run is to end
   */
  static RunDatabases open(ReplicationPipeline pipeline, EngineMeans means, BooleanSupplier goesOn)
      throws SQLException {
    DatabaseAdapter source = means.adapters().of(pipeline.source().type());
    DatabaseAdapter tenant = means.adapters().of(pipeline.tenant().type());
    Optional<Haulage> haulage = Optional.empty();
    if (means.haulier().isPresent()) {
      haulage = Optional.of(means.haulier().get().open(pipeline, goesOn));
    }
    DatabasePool sourcePool =
        haulage.isPresent() ? haulage.get().source() : openSource(pipeline, source);
    try {
      // A worker has one for its rows or, afterwards, two for the swap; one is for the fence.
      DatabasePool tenantPool = tenant.open(pipeline.tenant(), 2 * pipeline.workers() + 1);
      return new RunDatabases(source, sourcePool, new Tenant(tenant, tenantPool), haulage);
    } catch (SQLException | RuntimeException e) {
      sourcePool.close();
      haulage.ifPresent(Haulage::close);
      throw e;
    }
  }

  private static DatabasePool openSource(ReplicationPipeline pipeline, DatabaseAdapter adapter) {
    try {
      return adapter.open(pipeline.source(), pipeline.workers() + 1);
    } catch (SQLException e) {
      throw new SourceException(e);
    }
  }

  /** Which connections a copy has is known from now on. */
  RunDatabases watchedBy(Watch watch) {
    var watchedTenant = new WatchedPool(tenant.pool(), tenant.adapter(), Side.TENANT, watch);
    return new RunDatabases(
        sourceAdapter,
        new WatchedPool(sourcePool, sourceAdapter, Side.SOURCE, watch),
        new Tenant(tenant.adapter(), watchedTenant),
        haulage);
  }

  /** Without it the run goes on: changes that are kept too long do no harm but take room. */
  void tidySource() {
    if (haulage.isPresent()) {
      return; // Only SQL Server is behind one, and that tidies up by itself.
    }
    try (Connection connection = sourcePool.connection()) {
      connection.setAutoCommit(true);
      sourceAdapter.changeReader().tidy(connection);
    } catch (SQLException e) {
      System.getLogger(RunDatabases.class.getName())
          .log(System.Logger.Level.INFO, "Old changes could not be removed from the source.", e);
    }
  }

  boolean bothReachable() {
    return reachable(sourcePool) && reachable(tenant.pool());
  }

  /** By a connection that was not there yet: one from before may be broken, and say nothing. */
  private static boolean reachable(DatabasePool pool) {
    pool.renew();
    try (Connection connection = pool.connection()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    sourcePool.close();
    tenant.pool().close();
    haulage.ifPresent(Haulage::close);
  }
}
