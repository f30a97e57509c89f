package org.cloudmigration.service.pipeline.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableLimits;
import org.cloudmigration.service.pipeline.Finding;

/** Primary keys that the tenant's database cannot hold, or not with every value. */
final class KeyLimits implements TableCheck {

  /** Of a character, at most: two in UTF-16, and in UTF-8 most take no more. */
  private static final int CHARACTER = 2;

  @Override
  public Stream<Finding> of(TableSurvey table) {
    TableLimits limits = table.tenantAdapter().dialect().limits();
    if (limits.keyBytes() == 0 || !isWhole(table.table())) {
      return Stream.empty();
    }
    List<ColumnType> key = table.table().keyColumns().stream().map(Column::type).toList();
    int bytes = key.stream().mapToInt(KeyLimits::bytes).sum();
    boolean tooMany = key.size() > limits.keyColumns();
    FindingColour colour = tooMany ? FindingColour.RED : FindingColour.AMBER;
    return TableCheck.when(
        tooMany || bytes > limits.keyBytes(), finding(colour, key.size(), bytes, limits));
  }

  private static boolean isWhole(TableDefinition table) {
    return !table.key().isEmpty() && table.storedColumnNames().containsAll(table.key());
  }

  private static int bytes(ColumnType type) {
    return type.fixedBytes() > 0 ? type.fixedBytes() : CHARACTER * type.length();
  }

  private static Finding finding(FindingColour colour, int columns, int bytes, TableLimits limits) {
    return TableCheck.finding(
        colour,
        NO_COLUMN,
        "KEY_SIZE",
        Map.of(
            "key", "%d columns with up to %d bytes".formatted(columns, bytes),
            "limit", "%d columns and %d bytes".formatted(limits.keyColumns(), limits.keyBytes())),
        "",
        NO_SQL);
  }
}
