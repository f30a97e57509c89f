package org.cloudmigration.service.pipeline.diagnosis;

import java.util.List;
import java.util.stream.Stream;
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
          new NumberDigits(),
          new TableOfOthers(),
          new PreservedRows(),
          new ChangeTracking(),
          new Conversions(),
          new WayOfCopy());

  private Diagnosis() {}

  public static Examination of(TableSurvey table, ValueSurvey values) {
    List<Finding> findings =
        Stream.concat(
                CHECKS.stream().flatMap(check -> check.of(table)), UnfitValuesFound.of(values))
            .toList();
    return new Examination(table.extent(), ColumnLine.of(table.table()), findings);
  }
}
