package org.cloudmigration.service.pipeline.diagnosis;

import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.TableLimits;
import org.cloudmigration.service.pipeline.Finding;

/** More columns, or longer rows, than the tenant's database takes. */
final class SizeLimits implements TableCheck {

  @Override
  public Stream<Finding> of(TableSurvey table) {
    TableLimits limits = table.tenantAdapter().dialect().limits();
    int columns = table.table().storedColumns().size();
    return Stream.concat(
        TableCheck.when(columns > limits.columns(), tooMany(columns, limits)), row(table, limits));
  }

  private static Finding tooMany(int columns, TableLimits limits) {
    return TableCheck.finding(
        FindingColour.RED,
        NO_COLUMN,
        "COLUMNS",
        Map.of("columns", Integer.toString(columns), "limit", Integer.toString(limits.columns())),
        "",
        NO_SQL);
  }

  /** Numbers stand in the row whatever they are; texts only if they are short. */
  private static Stream<Finding> row(TableSurvey table, TableLimits limits) {
    if (limits.rowBytes() == 0) {
      return Stream.empty();
    }
    int least = 0;
    int most = 0;
    for (Column column : table.table().storedColumns()) {
      int fixed = column.type().fixedBytes();
      least += fixed;
      most += fixed == 0 ? Math.min(limits.apartBytes(), longest(column.type(), limits)) : fixed;
    }
    FindingColour colour = least > limits.rowBytes() ? FindingColour.RED : FindingColour.AMBER;
    return TableCheck.when(most > limits.rowBytes(), tooLong(colour, most, limits));
  }

  private static int longest(ColumnType type, TableLimits limits) {
    return type.length() == 0 ? limits.apartBytes() : 2 * type.length();
  }

  private static Finding tooLong(FindingColour colour, int bytes, TableLimits limits) {
    return TableCheck.finding(
        colour,
        NO_COLUMN,
        "ROW_SIZE",
        Map.of("bytes", Integer.toString(bytes), "limit", Integer.toString(limits.rowBytes())),
        "",
        NO_SQL);
  }
}
