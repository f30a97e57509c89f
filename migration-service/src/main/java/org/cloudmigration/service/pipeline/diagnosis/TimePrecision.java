package org.cloudmigration.service.pipeline.diagnosis;

import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.pipeline.Finding;

/** Times with more digits of a second than the tenant keeps. */
final class TimePrecision implements TableCheck {

  @Override
  public Stream<Finding> of(TableSurvey table) {
    int kept = table.tenantAdapter().dialect().limits().fraction();
    return table.table().storedColumns().stream()
        .filter(column -> isTime(column.type()) && column.type().scale() > kept)
        .map(column -> finding(table, column, kept));
  }

  private static boolean isTime(ColumnType type) {
    return type.kind() == Kind.TIME || type.kind() == Kind.DATETIME;
  }

  private static Finding finding(TableSurvey table, Column column, int kept) {
    var mended =
        new Column(
            column.name(), new ColumnType(column.type().kind(), 0, kept), column.nullable(), false);
    return TableCheck.finding(
        FindingColour.AMBER,
        column.name(),
        "PRECISION",
        Map.of("digits", Integer.toString(column.type().scale()), "kept", Integer.toString(kept)),
        column.type().words(),
        table.sourceAdapter().dialect().alterColumn(table.name(), mended));
  }
}
