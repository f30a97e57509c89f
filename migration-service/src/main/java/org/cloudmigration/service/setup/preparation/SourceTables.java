package org.cloudmigration.service.setup.preparation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cloudmigration.domain.setup.CopyMethod;
import org.cloudmigration.domain.setup.ReplicatedTable;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.ServerFacts.ChangeTracking;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.product.SourceTable;

/** The product's tables as a source has them, with the way that runs will copy each. */
final class SourceTables {

  private SourceTables() {}

  /** Those that are there, of the system database first, then company by company. */
  static List<TableDefinition> of(PreparationContext context) throws SQLException {
    List<TableDefinition> found = new ArrayList<>();
    SchemaReader reader = context.adapter(Place.SOURCE).schemaReader();
    String system = context.systemDatabase();
    List<SourceCompany> companies = context.companies();
    try (Connection connection = context.connection(Place.SOURCE)) {
      add(found, context, reader, connection, system, SourceTable.Scope.SYSTEM);
      for (SourceCompany company : companies) {
        String database = company.sourceDatabase();
        add(found, context, reader, connection, database, SourceTable.Scope.COMPANY);
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
      SourceTable.Scope scope)
      throws SQLException {
    Set<String> names = reader.tableNames(connection, database);
    context.product.sourceTables().stream()
        .filter(table -> table.scope() == scope && names.contains(table.name()))
        .map(table -> table.definition().named(new TableName(database, table.name())))
        .forEach(found::add);
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
