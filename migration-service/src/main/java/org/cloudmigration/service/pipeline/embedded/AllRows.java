package org.cloudmigration.service.pipeline.embedded;

import java.sql.SQLException;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.CopyResult;

/** Brings all rows of a table into the tenant, beside the live one, and then into its place. */
interface AllRows {

  /**
   * @param place where it is to be
   * @param extent why all of it
   * @param check throws what ends the copy before its time
   */
  CopyResult copy(
      CopyActivity activity,
      TableName live,
      Place place,
      SourceSnapshot source,
      CopyExtent extent,
      Progress progress,
      Runnable check)
      throws SQLException;
}
