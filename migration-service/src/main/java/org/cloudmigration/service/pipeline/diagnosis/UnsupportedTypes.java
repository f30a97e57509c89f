package org.cloudmigration.service.pipeline.diagnosis;

import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.pipeline.Finding;

/** Columns whose type no tenant has a place for. */
final class UnsupportedTypes implements TableCheck {

  private static final int DIGITS = 38;
  private static final int SCALE = 20;

  @Override
  public Stream<Finding> of(TableSurvey table) {
    return table.source().unsupported().stream().map(column -> finding(table, column));
  }

  private static Finding finding(TableSurvey table, ColumnNotSupportedException refused) {
    var mended = new Column(refused.column(), instead(refused.type()), true, false);
    return TableCheck.finding(
        FindingColour.RED,
        refused.column(),
        "TYPE",
        Map.of("column", refused.column(), "type", ": " + refused.type()),
        refused.getMessage(),
        table.sourceAdapter().dialect().alterColumn(table.name(), mended));
  }

  /** A number without digits gets Business Central's; of the others a text loses least. */
  private static ColumnType instead(String type) {
    return type.contains("numeric") ? ColumnType.decimal(DIGITS, SCALE) : ColumnType.of(Kind.TEXT);
  }
}
