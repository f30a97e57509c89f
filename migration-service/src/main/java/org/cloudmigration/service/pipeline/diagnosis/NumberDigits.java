package org.cloudmigration.service.pipeline.diagnosis;

import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.pipeline.Finding;

/** Decimals with more digits than a column of the tenant can have. */
final class NumberDigits implements TableCheck {

  /** Of decimals in Business Central. */
  private static final int SCALE = 20;

  @Override
  public Stream<Finding> of(TableSurvey table) {
    int most = table.tenantAdapter().dialect().values().digits();
    return table.table().storedColumns().stream()
        .filter(column -> column.type().kind() == Kind.DECIMAL && column.type().length() > most)
        .map(column -> finding(table, column, most));
  }

  private static Finding finding(TableSurvey table, Column column, int most) {
    ColumnType type = ColumnType.decimal(most, Math.min(SCALE, column.type().scale()));
    var mended = new Column(column.name(), type, column.nullable(), false);
    return TableCheck.finding(
        FindingColour.RED,
        column.name(),
        "DIGITS",
        Map.of("digits", Integer.toString(column.type().length()), "limit", Integer.toString(most)),
        column.type().words(),
        table.sourceAdapter().dialect().alterColumn(table.name(), mended));
  }
}
