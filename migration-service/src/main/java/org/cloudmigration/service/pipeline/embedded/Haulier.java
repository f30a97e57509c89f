package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.cloudmigration.service.pipeline.ReplicationPipeline;

/** Opens the way of another engine's rows for a run. */
@FunctionalInterface
public interface Haulier {

  /**
   * @param goesOn false once the run is to end: whatever waits then gives up within seconds
   * @throws HaulException if the other engine does not answer, or refuses
   */
  Haulage open(ReplicationPipeline pipeline, BooleanSupplier goesOn) throws SQLException;
}
