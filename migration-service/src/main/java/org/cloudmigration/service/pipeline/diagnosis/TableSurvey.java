package org.cloudmigration.service.pipeline.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.alignment.Alignment;

/**
 * What both databases tell of a table that can be read.
 *
 * @param place where its copy is, or would be
 * @param alignment with a table that is there and that others made
 * @param synced whether this product has filled the table that is there
 * @param preserve whether the rows that are there stay
 * @param extent how it would be copied; null if it would fail before that is chosen
 */
public record TableSurvey(
    SurveyedTable source,
    DatabaseAdapter sourceAdapter,
    Tracking tracking,
    DatabaseAdapter tenantAdapter,
    TableName place,
    Optional<Alignment> alignment,
    boolean synced,
    boolean preserve,
    CopyExtent extent) {

  /**
   * What the source tells of changes.
   *
   * @param oldestVersion empty if changes of the table are not recorded
   * @param retention how long they are kept; empty if that is not known, or not limited
   * @param missing what setup makes for it and is not there
   */
  public record Tracking(
      SourcePoint point,
      OptionalLong oldestVersion,
      Optional<Duration> retention,
      List<DatabaseObject> missing) {

    public Tracking {
      missing = List.copyOf(missing);
    }

    boolean works() {
      return point.version() != SourcePoint.NOT_TRACKED
          && point.pointInTime()
          && oldestVersion.isPresent();
    }
  }

  TableDefinition table() {
    return source.definition();
  }

  TableName name() {
    return table().name();
  }
}
