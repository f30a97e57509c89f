package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.database.CatalogueNames;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.SchemaReader;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.mapping.SourceCatalogue;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.product.CompanyToken;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.setup.preparation.SourceQuestions;

/** Looks into the catalogue of the source that is set up. */
@ApplicationScoped
public class SourceTableNames implements SourceCatalogue {

  private static final Logger LOG = Logger.getLogger(SourceTableNames.class.getName());

  @Inject MigrationSetups setups;
  @Inject SourceLocations sources;
  @Inject Companies companies;
  @Inject ProductCatalogue products;
  @Inject DatabaseAdapters adapters;
  @Inject SourceQuestions questions;

  @Override
  public Answer look(UUID environmentId, String table, boolean perCompany) {
    MigrationSetup setup = setups.of(environmentId).orElseThrow();
    Set<TableName> places = new LinkedHashSet<>();
    if (perCompany) {
      companies.of(environmentId).stream()
          .map(company -> place(company, table))
          .forEach(places::add);
    } else {
      places.add(new TableName(products.systemDatabase(setup), table));
    }
    DatabaseLocation location = sources.of(setup);
    DatabaseAdapter adapter = adapters.of(location.type());
    try {
      return questions.ask(
          setup, location, source -> look(source, adapter.schemaReader(), places, table));
    } catch (SQLException | MigrationException e) {
      LOG.log(
          Level.WARNING,
          "The source could not be asked for the table {0}: {1}",
          new Object[] {table, SecretMask.FORMS.mask(String.valueOf(e.getMessage()))});
      return new Answer.Unknown();
    }
  }

  private static Answer look(
      Connection source, SchemaReader reader, Set<TableName> places, String table)
      throws SQLException {
    Map<String, Set<String>> names = new HashMap<>();
    for (TableName place : places) {
      if (!names.containsKey(place.schema())) {
        names.put(place.schema(), reader.tableNames(source, place.schema()));
      }
      Optional<String> spelt = CatalogueNames.spelt(place.name(), names.get(place.schema()));
      if (spelt.isPresent()) {
        // The companies' own names are put in when a run is planned.
        return new Answer.Found(CompanyToken.isIn(table) ? table : spelt.get());
      }
    }
    return places.isEmpty() ? new Answer.Unknown() : new Answer.Missing();
  }

  private static TableName place(HybridCompany company, String table) {
    return new TableName(
        company.sourceDatabase(), CompanyToken.replaced(table, company.sourceCompanyId()));
  }
}
