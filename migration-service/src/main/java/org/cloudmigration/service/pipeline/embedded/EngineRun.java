package org.cloudmigration.service.pipeline.embedded;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.replication.SpeedLimit;
import org.cloudmigration.service.pipeline.CopyActivity;

/** Something that the engine is at work on. */
interface EngineRun {

  void begin();

  void stop();

  /**
   * @return false if the run takes no more
   */
  boolean add(List<CopyActivity> activities);

  void skip(Set<UUID> activityIds);

  /** From now on; means nothing where no rows are moved. */
  default void limit(SpeedLimit limit) {}
}
