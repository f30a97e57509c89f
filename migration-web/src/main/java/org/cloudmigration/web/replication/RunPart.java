package org.cloudmigration.web.replication;

import org.cloudmigration.service.replication.RunPace;
import org.cloudmigration.service.replication.RunView;

/** What one tab of a run's page shows. */
interface RunPart {

  /**
   * Reads what is new, outside the page's lock.
   *
   * @return shows it
   */
  Runnable read(RunView run, RunPace pace);

  /** A command has been done. */
  default void done() {}

  default void compact(boolean narrow) {}
}
