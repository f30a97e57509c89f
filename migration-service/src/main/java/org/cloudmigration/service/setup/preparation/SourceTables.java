package org.cloudmigration.service.setup.preparation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudmigration.domain.setup.CopyMethod;
import org.cloudmigration.domain.setup.ReplicatedTable;
import org.cloudmigration.service.database.ColumnNotSupportedException;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.ServerFacts.ChangeTracking;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.mapping.MappedTable;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.product.SourceTable;

/** The mapped tables as a source has them, with the way that runs will copy each. */
final class SourceTables {

  private SourceTables() {}

  /** Those that are there, of the system database first, then company by company; each once. */
  static List<TableDefinition> of(PreparationContext context) throws SQLException {
    SchemaReader reader = context.adapter(Place.SOURCE).schemaReader();
    Set<TableName> wanted = wanted(context);
    Map<String, TableDefinition> known =
        context.product.sourceTables().stream()
            .map(SourceTable::definition)
            .filter(table -> !table.columns().isEmpty())
            .collect(Collectors.toMap(table -> table.name().name(), Function.identity()));
    List<TableDefinition> found = new ArrayList<>();
    Map<String, Set<String>> names = new HashMap<>();
    try (Connection connection = context.connection(Place.SOURCE)) {
      for (TableName table : wanted) {
        if (!names.containsKey(table.schema())) {
          names.put(table.schema(), reader.tableNames(connection, table.schema()));
        }
        if (!names.get(table.schema()).contains(table.name())) {
          continue;
        }
        if (known.containsKey(table.name())) {
          found.add(known.get(table.name()).named(table));
        } else {
          read(reader, connection, table).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** Two mappings, or two companies, may share a source. */
  private static Set<TableName> wanted(PreparationContext context) throws SQLException {
    Set<TableName> wanted = new LinkedHashSet<>();
    String system = context.systemDatabase();
    context.mappings.stream()
        .filter(mapping -> !mapping.perCompany())
        .forEach(mapping -> wanted.add(new TableName(system, mapping.sourceTable())));
    for (SourceCompany company : context.companies()) {
      wanted.addAll(of(context, company));
    }
    return wanted;
  }

  /** Those of one company, whether they are there or not. */
  static List<TableName> of(PreparationContext context, SourceCompany company) {
    return context.mappings.stream()
        .filter(MappedTable::perCompany)
        .map(mapping -> mapping.sourceTableOf(company.sourceCompanyId()))
        .map(table -> new TableName(company.sourceDatabase(), table))
        .toList();
  }

  /** Empty as well if it cannot be copied: the run says so at the table. */
  private static Optional<TableDefinition> read(
      SchemaReader reader, Connection connection, TableName table) throws SQLException {
    try {
      return reader.read(connection, table);
    } catch (ColumnNotSupportedException e) {
      return Optional.empty();
    }
  }

  static ReplicatedTable planned(PreparationContext context, TableDefinition table)
      throws SQLException {
    String reason = whyInFull(context.facts(Place.SOURCE).changeTracking(), table);
    return new ReplicatedTable(
        context.environment.id(),
        table.name().schema(),
        table.name().name(),
        reason.isEmpty() ? CopyMethod.CHANGES : CopyMethod.FULL,
        reason);
  }

  private static String whyInFull(ChangeTracking tracking, TableDefinition table) {
    if (!tracking.possible()) {
      return "This kind of source does not tell which rows changed.";
    }
    return table.key().isEmpty() ? "The table has no primary key." : "";
  }
}
