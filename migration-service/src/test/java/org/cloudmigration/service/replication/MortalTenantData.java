package org.cloudmigration.service.replication;

import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;

/** Dies at a step, as its server would: nothing is written down of what it has done. */
final class MortalTenantData implements TenantData {

  private final TenantData real = new EmbeddedTenantData(new DatabaseAdapters());
  private volatile boolean before;
  private volatile boolean after;
  private volatile boolean dead;

  private static final class Kill extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** At the next step, before or after its tables are removed. */
  void dieNext(boolean beforeTheWork) {
    before = beforeTheWork;
    after = !beforeTheWork;
    dead = false;
  }

  boolean isDead() {
    return dead;
  }

  @Override
  public List<Holding> holdings(DatabaseLocation tenant, Copies copies) throws SQLException {
    return real.holdings(tenant, copies);
  }

  @Override
  public void remove(DatabaseLocation tenant, long fence, String company, Copies copies)
      throws SQLException {
    dieIf(before);
    real.remove(tenant, fence, company, copies);
    dieIf(after);
  }

  @Override
  public void discardLoads(DatabaseLocation tenant, long fence) throws SQLException {
    real.discardLoads(tenant, fence);
  }

  private void dieIf(boolean now) {
    if (now) {
      before = false;
      after = false;
      dead = true;
      throw new Kill();
    }
  }
}
