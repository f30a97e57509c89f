package org.cloudmigration.service.upgrade;

import java.sql.Connection;
import java.sql.SQLException;

/** What a step does where its rule cannot be said in SQL for all rows at once. */
@FunctionalInterface
public interface StepProcedure {

  /**
   * @param connection in the transaction of the step
   * @return rows written
   */
  long run(UpgradeSession session, Connection connection) throws SQLException;
}
