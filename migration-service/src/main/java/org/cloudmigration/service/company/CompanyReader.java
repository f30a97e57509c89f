package org.cloudmigration.service.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.Origin;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.security.SecretMask;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.SourceLocations;
import org.cloudmigration.service.setup.StartUp;

/** Reads the list of companies from a source. */
@ApplicationScoped
public class CompanyReader {

  @Inject MigrationSetups setups;
  @Inject SourceLocations locations;
  @Inject DatabaseAdapters adapters;
  @Inject ProductCatalogue products;
  @Inject Companies companies;
  @Inject CompanySelection selection;
  @Inject CompanyWork work;
  @Inject CreationTasks creations;

  @Inject Event<EnvironmentChanged> changes;

  /** Runs in the background; the outcome stands in the setup. */
  void read(@Observes StartUp.CompaniesWanted wanted) {
    UUID environmentId = wanted.environmentId();
    if (work.isCreating(environmentId)) {
      // What a kill cut off was not the reading.
      return;
    }
    try {
      MigrationSetup setup = setups.of(environmentId).orElseThrow();
      companies.takeOver(environmentId, fromSource(setup));
      if (!companies.selected(environmentId).isEmpty() || selection.selectAll(environmentId) > 0) {
        creations.request(environmentId, Origin.SERVER);
      } else {
        setups.companiesRead(environmentId);
      }
    } catch (MigrationException e) {
      setups.companiesFailed(environmentId, e.report());
    } catch (SQLException | RuntimeException e) {
      setups.companiesFailed(environmentId, unreadable(e));
    }
    changes.fire(new EnvironmentChanged(environmentId));
  }

  private List<ListedCompany> fromSource(MigrationSetup setup) throws SQLException {
    Product product = products.product(setup.productId());
    DatabaseLocation location = locations.of(setup);
    DatabaseAdapter adapter = adapters.of(location.type());
    try (DatabasePool pool = adapter.open(location, 1);
        Connection connection = pool.connection()) {
      return product.companies(connection, adapter.dialect()).stream()
          .map(company -> new ListedCompany(company, null))
          .toList();
    }
  }

  private static ErrorReport unreadable(Exception e) {
    return new ErrorReport(
        "COMPANIES",
        "The list of companies could not be read from the source.",
        "Nothing was changed, neither in the source nor in the tenant.",
        "Check that the source's system database answers, then restart the server to read it again.",
        SecretMask.FORMS.mask(e.toString()));
  }
}
