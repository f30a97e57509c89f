package org.cloudmigration.service.setup.preparation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Those that are there, of the system database first, then company by company. */
  static List<TableDefinition> of(PreparationContext context) throws SQLException {
    List<TableDefinition> found = new ArrayList<>();
    SchemaReader reader = context.adapter(Place.SOURCE).schemaReader();
    String system = context.systemDatabase();
    List<SourceCompany> companies = context.companies();
    try (Connection connection = context.connection(Place.SOURCE)) {
      add(found, context, reader, connection, system, false);
      for (SourceCompany company : companies) {
        String database = company.sourceDatabase();
        add(found, context, reader, connection, database, true);
      }
    }
    return found;
  }

  private static void add(
      List<TableDefinition> found,
      PreparationContext context,
      SchemaReader reader,
      Connection connection,
      String database,
      boolean perCompany)
      throws SQLException {
    Set<String> names = reader.tableNames(connection, database);
    // Two mappings may share a source.
    Set<String> wanted =
        context.mappings.stream()
            .filter(mapping -> mapping.perCompany() == perCompany)
            .map(MappedTable::sourceTable)
            .filter(names::contains)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, TableDefinition> known =
        context.product.sourceTables().stream()
            .collect(Collectors.toMap(SourceTable::name, SourceTable::definition));
    for (String table : wanted) {
      TableName name = new TableName(database, table);
      if (known.containsKey(table)) {
        found.add(known.get(table).named(name));
      } else {
        read(reader, connection, name).ifPresent(found::add);
      }
    }
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
