package org.cloudmigration.service.pipeline.diagnosis;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TenantNames;
import org.cloudmigration.service.error.ErrorMessages;
import org.cloudmigration.service.pipeline.Finding;

/**
 * Whether the source's columns fit a table that others have made in the tenant: primary key, name,
 * type and length (50011). A table of this product follows the source by itself.
 */
final class Alignment implements TableCheck {

  @Override
  public Stream<Finding> of(TableSurvey table) {
    if (table.ours() || table.live().isEmpty()) {
      return Stream.empty();
    }
    TableDefinition live = table.live().get();
    Map<String, Column> here =
        table.table().storedColumns().stream()
            .collect(toMap(c -> TenantNames.clean(c.name()), identity(), (first, same) -> first));
    var findings = new ArrayList<Finding>();
    findings.add(
        TableCheck.finding(
            FindingColour.AMBER,
            NO_COLUMN,
            "OWN_TABLE",
            Map.of(),
            table.place().toString(),
            NO_SQL));
    for (Column column : live.storedColumns()) {
      Column source = here.get(column.name());
      if (source != null) {
        faults(table, column, source).forEach(findings::add);
      } else if (live.key().contains(column.name())) {
        findings.add(fault(column.name(), List.of("PK"), NO_SQL));
      }
    }
    return findings.stream();
  }

  private static Stream<Finding> faults(TableSurvey table, Column live, Column source) {
    Dialect tenant = table.tenantAdapter().dialect();
    ColumnType type = arriving(source.type());
    if (tenant.render(live.type()).equals(tenant.render(type))) {
      return Stream.empty();
    }
    boolean sameKind = live.type().kind() == type.kind();
    if (sameKind && fits(type, live.type())) {
      return Stream.empty();
    }
    var mended = new Column(source.name(), live.type(), source.nullable(), false);
    return Stream.of(
        fault(
            source.name(),
            List.of(sameKind ? "L" : "T"),
            table.sourceAdapter().dialect().alterColumn(table.name(), mended)));
  }

  /** As the conversion brings it. */
  private static ColumnType arriving(ColumnType type) {
    return type.kind() == ColumnType.Kind.CHAR
        ? ColumnType.of(ColumnType.Kind.VARCHAR, type.length())
        : type;
  }

  private static boolean fits(ColumnType type, ColumnType place) {
    return place.length() == 0
        || type.length() > 0
            && type.length() - type.scale() <= place.length() - place.scale()
            && type.scale() <= place.scale();
  }

  private static Finding fault(String column, List<String> letters, String mending) {
    String raw = "[" + column.replace("]", "]]") + "]" + String.join(",", letters) + ",";
    return new Finding(FindingColour.RED, column, ErrorMessages.find("", "50011", raw), mending);
  }
}
