package org.cloudmigration.service.pipeline.diagnosis;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.TableLimits;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.pipeline.Finding;

/** Names that become one in the tenant, and names that are too long there. */
final class ColumnNames implements TableCheck {

  @Override
  public Stream<Finding> of(TableSurvey table) {
    return Stream.concat(clashes(table), tooLong(table));
  }

  private static Stream<Finding> clashes(TableSurvey table) {
    TableLimits limits = table.tenantAdapter().dialect().limits();
    Set<String> taken = new HashSet<>();
    return table.table().storedColumnNames().stream()
        .filter(name -> !taken.add(asTheTenantComparesIt(name, limits)))
        .map(name -> clash(table, name));
  }

  private static String asTheTenantComparesIt(String name, TableLimits limits) {
    String clean = TenantNames.clean(name);
    return limits.namesIgnoreCase() ? clean.toLowerCase(Locale.ROOT) : clean;
  }

  private static Finding clash(TableSurvey table, String name) {
    String clean = TenantNames.clean(name);
    return TableCheck.finding(
        FindingColour.RED,
        name,
        "SAME_NAME",
        Map.of("names", name + " and another column", "name", ", " + clean),
        "Another column of %s is named %s in the cloud too.".formatted(table.name(), clean),
        table.sourceAdapter().dialect().renameColumn(table.name(), name, clean + "_2"));
  }

  private static Stream<Finding> tooLong(TableSurvey table) {
    TableLimits limits = table.tenantAdapter().dialect().limits();
    Stream<Finding> columns =
        table.table().storedColumnNames().stream()
            .filter(name -> length(name, limits) > limits.nameLength())
            .map(name -> tooLong(table, name, name, shortened(table, name, limits)));
    String place = table.place().name();
    return Stream.concat(
        columns,
        TableCheck.when(
            length(place, limits) > limits.nameLength(), tooLong(table, NO_COLUMN, place, NO_SQL)));
  }

  private static String shortened(TableSurvey table, String name, TableLimits limits) {
    int end = name.length();
    while (length(name.substring(0, end), limits) > limits.nameLength()) {
      end = name.offsetByCodePoints(end, -1);
    }
    return table.sourceAdapter().dialect().renameColumn(table.name(), name, name.substring(0, end));
  }

  /** One that is cut off never looks as it should, so that no run takes it for unchanged. */
  private static Finding tooLong(TableSurvey table, String column, String name, String mending) {
    TableLimits limits = table.tenantAdapter().dialect().limits();
    String unit = limits.nameInBytes() ? " bytes" : " characters";
    return TableCheck.finding(
        limits.nameInBytes() ? FindingColour.AMBER : FindingColour.RED,
        column,
        "LONG_NAME",
        Map.of(
            "limit",
            "than " + limits.nameLength() + unit,
            "then",
            limits.nameInBytes()
                ? "The cloud cuts it off, and every run copies all rows of the table again."
                : "The table cannot be made there, and would not be copied."),
        name,
        mending);
  }

  private static int length(String name, TableLimits limits) {
    return limits.nameInBytes() ? name.getBytes(StandardCharsets.UTF_8).length : name.length();
  }
}
