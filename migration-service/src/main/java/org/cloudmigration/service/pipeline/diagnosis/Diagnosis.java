package org.cloudmigration.service.pipeline.diagnosis;

import java.util.List;
import org.cloudmigration.service.database.ColumnLine;
import org.cloudmigration.service.pipeline.Examination;
import org.cloudmigration.service.pipeline.Finding;

/** All that is looked at. */
public final class Diagnosis {

  private static final List<TableCheck> CHECKS =
      List.of(
          new UnsupportedTypes(),
          new ColumnNames(),
          new SizeLimits(),
          new KeyLimits(),
          new TimePrecision(),
          new TableOfOthers(),
          new ChangeTracking(),
          new Conversions(),
          new WayOfCopy());

  private Diagnosis() {}

  public static Examination of(TableSurvey table) {
    List<Finding> findings = CHECKS.stream().flatMap(check -> check.of(table)).toList();
    return new Examination(table.extent(), ColumnLine.of(table.table()), findings);
  }
}
