package org.cloudmigration.service.pipeline.diagnosis;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Stream.concat;

import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.error.ErrorMessages;
import org.cloudmigration.service.pipeline.Finding;
import org.cloudmigration.service.pipeline.alignment.Alignment;
import org.cloudmigration.service.pipeline.alignment.Misfit;

/**
 * Whether the source's columns fit a table that others have made in the tenant (50011), and what
 * becomes of its rows. A table of this product follows the source by itself.
 */
final class TableOfOthers implements TableCheck {

  @Override
  public Stream<Finding> of(TableSurvey table) {
    if (table.alignment().isEmpty()) {
      return Stream.empty();
    }
    Alignment alignment = table.alignment().get();
    Map<String, Column> source = byTenantName(table);
    Map<String, Column> there =
        alignment.written().columns().stream().collect(toMap(Column::name, identity()));
    return concat(
        TableCheck.when(
            !table.synced() && !table.preserve(),
            TableCheck.finding(
                FindingColour.AMBER,
                NO_COLUMN,
                "OWN_TABLE",
                Map.of(),
                table.place().toString(),
                NO_SQL)),
        alignment.misfits().stream()
            .map(
                misfit ->
                    fault(table, misfit, source.get(misfit.column()), there.get(misfit.column()))));
  }

  private static Map<String, Column> byTenantName(TableSurvey table) {
    return table.table().storedColumns().stream()
        .collect(toMap(c -> TenantNames.clean(c.name()), identity(), (first, same) -> first));
  }

  /**
   * @param source null if the source has no such column, as {@code there} for the tenant
   */
  private static Finding fault(TableSurvey table, Misfit misfit, Column source, Column there) {
    boolean mendable = !misfit.isOfKey() && source != null && there != null;
    String mending =
        mendable
            ? table
                .sourceAdapter()
                .dialect()
                .alterColumn(
                    table.name(), new Column(source.name(), there.type(), source.nullable(), false))
            : NO_SQL;
    return new Finding(
        FindingColour.RED,
        source == null ? misfit.column() : source.name(),
        ErrorMessages.find("", "50011", misfit.text()),
        mending);
  }
}
