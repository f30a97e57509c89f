package org.cloudmigration.service.pipeline.embedded;

import java.util.OptionalLong;
import org.cloudmigration.service.database.SourcePoint;

/** What a source tells of the changes of a table. */
interface SourceVersions {

  SourcePoint point();

  /** The oldest version since which changes are known; empty if they are not recorded. */
  OptionalLong oldestVersion();

  /** Whether changes of the table from now on can be told later. */
  default boolean tellsChanges() {
    return point().version() != SourcePoint.NOT_TRACKED
        && point().pointInTime()
        && oldestVersion().isPresent();
  }
}
