package org.cloudmigration.service.upgrade.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.company.Companies;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.SourceLocations;
import org.cloudmigration.service.setup.preparation.SourceQuestions;

/** Which segments of each company can become dimensions, as the source has them. */
@ApplicationScoped
class CompanySegments {

  /** Account formats hardly ever change; pages and scripts ask for them in quick succession. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  @Inject MigrationSetups setups;
  @Inject ProductCatalogue products;
  @Inject SourceLocations sources;
  @Inject DatabaseAdapters adapters;
  @Inject SourceQuestions questions;
  @Inject Companies companies;

  private final Map<UUID, Reading> readings = new ConcurrentHashMap<>();

  private record Reading(Instant at, Map<UUID, List<String>> segments) {

    boolean serves(List<HybridCompany> wanted) {
      return at.plus(FRESH).isAfter(Instant.now())
          && wanted.stream().allMatch(company -> segments.containsKey(company.id()));
    }
  }

  /**
   * Of the selected companies, by their id.
   *
   * @throws MigrationException if the source does not answer
   */
  Map<UUID, List<String>> of(UUID environmentId) {
    List<HybridCompany> wanted =
        companies.selected(environmentId).stream().filter(HybridCompany::listed).toList();
    Reading known = readings.get(environmentId);
    if (known == null || !known.serves(wanted)) {
      known = new Reading(Instant.now(), read(setups.of(environmentId).orElseThrow(), wanted));
      readings.put(environmentId, known);
    }
    return known.segments();
  }

  /** As they were read last; of a company that is not there nobody knows. */
  Map<UUID, List<String>> known(UUID environmentId) {
    Reading known = readings.get(environmentId);
    return known == null ? Map.of() : known.segments();
  }

  private Map<UUID, List<String>> read(MigrationSetup setup, List<HybridCompany> wanted) {
    Product product = products.of(setup);
    try {
      DatabaseLocation location = sources.of(setup);
      DatabaseAdapter adapter = adapters.of(location.type());
      return questions.ask(
          setup,
          location,
          connection -> {
            Map<UUID, List<String>> segments = new HashMap<>();
            for (HybridCompany company : wanted) {
              segments.put(
                  company.id(),
                  product.dimensionSegments(connection, adapter.dialect(), source(company)));
            }
            return segments;
          });
    } catch (SQLException e) {
      throw new MigrationException(ConfigurationRefusals.segmentsUnreadable(e), e);
    }
  }

  private static SourceCompany source(HybridCompany company) {
    return new SourceCompany(
        company.sourceCompanyId(), company.name(), company.displayName(), company.sourceDatabase());
  }
}
