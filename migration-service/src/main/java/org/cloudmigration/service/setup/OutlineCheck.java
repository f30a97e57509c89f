package org.cloudmigration.service.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.database.CatalogueNames;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.mapping.MappedTable;
import org.cloudmigration.service.mapping.SourceTableName;
import org.cloudmigration.service.mapping.TargetNames;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.CompanyToken;
import org.cloudmigration.service.product.OutlinedTable;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.product.SourceOutline;

/**
 * Holds what people tell of a source against its catalogue. Whatever is accepted is spelt as the
 * catalogue does, so that nothing a person has typed becomes part of a statement.
 *
 * @param reserved names in the tenant that other products have, as {@link TargetNames#inTenant}
 *     writes them
 */
record OutlineCheck(
    DatabaseAdapter adapter, Connection source, Product product, Set<String> reserved) {

  static final String SCHEMA = "sourceSchema";
  static final String TABLES = "customTables";

  /** More would be a list that nobody types. */
  static final int MOST_TABLES = 1_000;

  static final String CODE = "SOURCE_TABLES";
  private static final String NAMED_HERE = "Name a table that is there.";

  /**
   * @throws InvalidInputException at the field that cannot be accepted; of a table {@code
   *     customTables[1].sourceTableName} and the like, from 1
   */
  SourceOutline check(OutlineInput input) throws SQLException {
    String database = database(input.schema().strip());
    SourceOutline told =
        product.found(
            source, adapter, new SourceOutline(database, input.companyTable(), input.tables()));
    if (input.tables().isEmpty()) {
      throw invalid(
          TABLES,
          "No table is named, so that there would be nothing to copy.",
          "Name at least one table.");
    }
    if (input.tables().size() > MOST_TABLES) {
      throw invalid(
          TABLES,
          "More than " + MOST_TABLES + " tables are named.",
          "Name those that are needed in the cloud.");
    }
    List<SourceCompany> companies =
        product.outlined(told).companies(source, adapter.dialect(), database);
    if (companies.isEmpty()) {
      throw invalid(
          "companyTableName",
          "The company table has no rows, so that there is nothing to migrate.",
          "Enter the companies into that table, or name another one.");
    }
    return told.with(tables(told, companies));
  }

  private String database(String schema) throws SQLException {
    String usual = adapter.dialect().defaultSchema();
    if (adapter.type() == DatabaseType.SQL_SERVER) {
      if (!schema.isEmpty() && !schema.equalsIgnoreCase(usual)) {
        throw invalid(
            SCHEMA,
            "On SQL Server, tables of the schema “" + usual + "” alone can be copied.",
            "Leave the schema empty.");
      }
      return source.getCatalog();
    }
    String wanted = schema.isEmpty() ? usual : schema;
    if (!adapter.serverReader().hasDatabase(source, wanted)) {
      throw invalid(
          SCHEMA,
          "The source has no schema “" + wanted + "”.",
          "Enter the schema that holds the tables; upper and lower case make a difference.");
    }
    return wanted;
  }

  private List<OutlinedTable> tables(SourceOutline told, List<SourceCompany> companies)
      throws SQLException {
    Set<String> names = adapter.schemaReader().tableNames(source, told.database());
    List<OutlinedTable> tables = new ArrayList<>();
    List<MappedTable> targets = new ArrayList<>();
    for (OutlinedTable each : told.tables()) {
      int number = tables.size() + 1;
      OutlinedTable table = each.completed();
      try {
        SourceTableName.checkPlain(table.source(), table.perCompany());
      } catch (IllegalArgumentException e) {
        throw at(number, "sourceTableName", e.getMessage(), NAMED_HERE);
      }
      OutlinedTable spelt = spelt(number, table, each.target().isBlank(), names, companies);
      targets.add(target(number, spelt, targets));
      tables.add(spelt);
    }
    return tables;
  }

  private static OutlinedTable spelt(
      int number,
      OutlinedTable table,
      boolean named,
      Set<String> names,
      List<SourceCompany> companies) {
    if (CompanyToken.isIn(table.source())) {
      checkOfCompanies(number, table.source(), names, companies);
      return table;
    }
    String source =
        CatalogueNames.spelt(table.source(), names)
            .orElseThrow(
                () ->
                    at(
                        number,
                        "sourceTableName",
                        "The source has no table “" + table.source() + "”.",
                        NAMED_HERE));
    return new OutlinedTable(
        source, table.perCompany(), named ? source : table.target(), table.preserve());
  }

  /** Not every company has to have it, but one. */
  private static void checkOfCompanies(
      int number, String pattern, Set<String> names, List<SourceCompany> companies) {
    List<String> wanted =
        companies.stream()
            .map(company -> CompanyToken.replaced(pattern, company.sourceCompanyId()))
            .toList();
    if (wanted.stream().anyMatch(names::contains)) {
      return;
    }
    Optional<String> alike =
        wanted.stream().flatMap(name -> CatalogueNames.spelt(name, names).stream()).findFirst();
    throw at(
        number,
        "sourceTableName",
        "No company has such a table: there is no “" + wanted.getFirst() + "”.",
        alike.map(name -> "The source spells it “" + name + "”.").orElse(NAMED_HERE));
  }

  private MappedTable target(int number, OutlinedTable table, List<MappedTable> others) {
    var mapped =
        new MappedTable(
            new UUID(0, number),
            number,
            product.appId(),
            0,
            table.target(),
            table.source(),
            table.perCompany(),
            table.preserve());
    try {
      mapped.checkPreserving();
    } catch (InvalidInputException e) {
      throw at(
          number,
          e.field(),
          e.report().happened(),
          "Copy the table per database, or let its data be replaced.");
    }
    try {
      TargetNames.check(mapped, others);
    } catch (InvalidInputException e) {
      throw at(number, e.field(), e.report().happened(), "Enter another name for the cloud.");
    }
    if (reserved.contains(TargetNames.inTenant(table.target()))) {
      throw at(
          number,
          "tableName",
          "Another product copies into tables called “" + table.target() + "”.",
          "Enter another name for the cloud.");
    }
    return mapped;
  }

  private static InvalidInputException at(
      int number, String property, String happened, String action) {
    return invalid(TABLES + "[" + number + "]." + property, happened, action);
  }

  private static InvalidInputException invalid(String field, String happened, String action) {
    return new InvalidInputException(field, CODE, happened, action);
  }
}
