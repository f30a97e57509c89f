package org.cloudmigration.service.product.custom;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudmigration.service.database.CatalogueNames;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SurveyedTable;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.product.SourceOutline;

/**
 * The table that lists the companies of a source: a column Name and a column Display Name, whatever
 * else it has. Columns are told by their names alone, as people spell them in many ways.
 */
final class CompanyTable {

  static final String USUAL_NAME = "Company";

  private static final String FIELD = "companyTableName";
  private static final String CODE = "SOURCE_TABLES";
  private static final String NAME = "Name";
  private static final String DISPLAY_NAME = "Display Name";
  private static final Set<Kind> TEXTS = EnumSet.of(Kind.CHAR, Kind.VARCHAR, Kind.TEXT);

  private CompanyTable() {}

  static SourceOutline found(Connection source, DatabaseAdapter adapter, SourceOutline told)
      throws SQLException {
    String name = spelt(source, adapter, told);
    TableDefinition table = definition(source, adapter, new TableName(told.database(), name));
    return new SourceOutline(
        told.database(), name, column(table, NAME), column(table, DISPLAY_NAME), told.tables());
  }

  private static String spelt(Connection source, DatabaseAdapter adapter, SourceOutline told)
      throws SQLException {
    String wanted = told.companyTable().strip();
    if (wanted.isEmpty()) {
      throw invalid(
          "The name of the company table is missing.",
          "Enter the name of the table that lists the companies, such as “" + USUAL_NAME + "”.");
    }
    return CatalogueNames.spelt(wanted, adapter.schemaReader().tableNames(source, told.database()))
        .orElseThrow(
            () ->
                invalid(
                    "“" + told.database() + "” has no table “" + wanted + "”.",
                    "Correct the name, or make such a table: it lists the companies, with a column"
                        + " “Name” of at most 30 characters as its key and a column “Display"
                        + " Name”."));
  }

  private static TableDefinition definition(
      Connection source, DatabaseAdapter adapter, TableName name) throws SQLException {
    return adapter
        .schemaReader()
        .survey(source, name)
        .map(SurveyedTable::definition)
        .orElseThrow(
            () ->
                invalid(
                    "The table “" + name.name() + "” has just gone.",
                    "Enter the name of a table that is there."));
  }

  /** Case, blanks and what stands for blanks make no difference; the very name comes first. */
  private static String column(TableDefinition table, String wanted) {
    Optional<Column> found =
        table.columns().stream()
            .filter(column -> plain(column.name()).equals(plain(wanted)))
            .filter(column -> TEXTS.contains(column.type().kind()))
            .min(
                (one, other) ->
                    Boolean.compare(other.name().equals(wanted), one.name().equals(wanted)));
    return found
        .map(Column::name)
        .orElseThrow(
            () ->
                invalid(
                    "The table “"
                        + table.name().name()
                        + "” has no text column “"
                        + wanted
                        + "”. It has: "
                        + table.columns().stream()
                            .map(Column::name)
                            .collect(Collectors.joining(", "))
                        + ".",
                    "Enter the table that lists the companies; it needs a column “"
                        + NAME
                        + "” and a column “"
                        + DISPLAY_NAME
                        + "”."));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-]", "");
  }

  /**
   * @param schema that of the company table
   */
  static List<SourceCompany> companies(
      Connection source, Dialect dialect, SourceOutline outline, String schema)
      throws SQLException {
    String sql =
        "SELECT %s, %s FROM %s ORDER BY %1$s"
            .formatted(
                dialect.quote(outline.nameColumn()),
                dialect.quote(outline.displayNameColumn()),
                dialect.quote(new TableName(schema, outline.companyTable())));
    List<SourceCompany> companies = new ArrayList<>();
    try (PreparedStatement select = source.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        companies.add(company(rows.getString(1), rows.getString(2), schema));
      }
    }
    return companies;
  }

  /** A name that is null is as good as none: a check of the preparation tells it. */
  private static SourceCompany company(String name, String displayName, String schema) {
    String id = name == null ? "" : name.stripTrailing();
    String shown = displayName == null ? "" : displayName.stripTrailing();
    return new SourceCompany(id, id, shown.isEmpty() ? id : shown, schema);
  }

  private static InvalidInputException invalid(String happened, String action) {
    return new InvalidInputException(FIELD, CODE, happened, action);
  }
}
