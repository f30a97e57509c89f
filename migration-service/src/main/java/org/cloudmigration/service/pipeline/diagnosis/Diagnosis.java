package org.cloudmigration.service.pipeline.diagnosis;

import java.util.ArrayList;
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
          new Conversions());

  private static final TableCheck WAY = new WayOfCopy();

  private Diagnosis() {}

  public static Examination of(TableSurvey table, ValueSurvey values) {
    List<Finding> findings = new ArrayList<>();
    CHECKS.forEach(check -> check.of(table).forEach(findings::add));
    List<Finding> unfit = UnfitValuesFound.of(values).toList();
    // Of a table that fails, nobody is to be told how it would be copied.
    if (Stream.concat(findings.stream(), unfit.stream()).noneMatch(Finding::fails)) {
      WAY.of(table).forEach(findings::add);
    }
    findings.addAll(unfit);
    return new Examination(table.extent(), ColumnLine.of(table.table()), findings);
  }
}
