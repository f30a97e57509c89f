package org.cloudmigration.service.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.mapping.SourceCatalogue;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.security.SecretMask;

/** Looks into the catalogue of the source that is set up. */
@ApplicationScoped
public class SourceTableNames implements SourceCatalogue {

  private static final Logger LOG = Logger.getLogger(SourceTableNames.class.getName());

  @Inject MigrationSetups setups;
  @Inject SourceLocations sources;
  @Inject Companies companies;
  @Inject ProductCatalogue products;
  @Inject DatabaseAdapters adapters;

  @Override
  public Answer look(UUID environmentId, String table, boolean perCompany) {
    MigrationSetup setup = setups.of(environmentId).orElseThrow();
    List<String> databases =
        perCompany
            ? companies.of(environmentId).stream()
                .map(HybridCompany::sourceDatabase)
                .distinct()
                .toList()
            : List.of(products.product(setup.productId()).systemDatabase());
    DatabaseLocation location = sources.of(setup);
    DatabaseAdapter adapter = adapters.of(location.type());
    try (DatabasePool pool = adapter.open(location, 1);
        Connection connection = pool.connection()) {
      for (String database : databases) {
        Optional<String> spelt =
            adapter.schemaReader().tableNames(connection, database).stream()
                .filter(table::equalsIgnoreCase)
                // Where case tells tables apart, the very same comes first.
                .sorted((one, other) -> Boolean.compare(other.equals(table), one.equals(table)))
                .findFirst();
        if (spelt.isPresent()) {
          return new Answer.Found(spelt.get());
        }
      }
      return databases.isEmpty() ? new Answer.Unknown() : new Answer.Missing();
    } catch (SQLException e) {
      LOG.log(
          Level.WARNING,
          "The source could not be asked for the table {0}: {1}",
          new Object[] {table, SecretMask.FORMS.mask(String.valueOf(e.getMessage()))});
      return new Answer.Unknown();
    }
  }
}
