package org.cloudmigration.service.setup.preparation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.setup.ReplicatedTable;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.company.ListedCompany;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.InstalledApp;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.mapping.MappedTable;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.setup.SourceLocations.Located;

/**
 * What the activities of one attempt share. Everything is read when it is first asked for, so that
 * an attempt that goes on after an accepted warning finds it too.
 */
final class PreparationContext implements AutoCloseable {

  final UUID runId;
  final long fence;
  final Environment environment;
  final SetupGuide guide;
  final Product product;

  /** What runs will copy: without deleted defaults, with what people have added. */
  final List<MappedTable> mappings;

  private final DatabaseAdapters adapters;
  private final Map<Place, Supplier<Located>> locators;

  /** Where another engine reaches the source; empty if this server does. */
  private final Optional<Function<DatabaseLocation, DatabasePool>> sourceLine;

  private final Map<Place, Located> locations = new EnumMap<>(Place.class);
  private final Map<Place, DatabasePool> pools = new EnumMap<>(Place.class);
  private final Map<Place, ServerFacts> facts = new EnumMap<>(Place.class);
  private List<SourceCompany> companies;
  private CompanyList companyList;

  /** Found by the activities that list, for the one that marks ready. */
  List<ListedCompany> listed = List.of();

  List<InstalledApp> extensions = List.of();

  final List<ReplicatedTable> tables = new ArrayList<>();

  PreparationContext(
      UUID runId,
      long fence,
      Environment environment,
      SetupGuide guide,
      Product product,
      List<MappedTable> mappings,
      DatabaseAdapters adapters,
      Supplier<Located> source,
      Supplier<Located> tenant,
      Optional<Function<DatabaseLocation, DatabasePool>> sourceLine) {
    this.sourceLine = sourceLine;
    this.runId = runId;
    this.fence = fence;
    this.environment = environment;
    this.guide = guide;
    this.product = product;
    this.mappings = mappings;
    this.adapters = adapters;
    this.locators = Map.of(Place.SOURCE, source, Place.TENANT, tenant);
  }

  /** Asking the first time may generate a sample, which takes a while. */
  private Located located(Place place) {
    return locations.computeIfAbsent(place, side -> locators.get(side).get());
  }

  DatabaseLocation location(Place place) {
    return located(place).location();
  }

  boolean trustsAnyCertificate(Place place) {
    return located(place).certificateTrusted();
  }

  DatabaseAdapter adapter(Place place) {
    return adapters.of(location(place).type());
  }

  /** The only one to this place: to be closed by the caller before another is asked for. */
  Connection connection(Place place) throws SQLException {
    DatabasePool pool = pools.get(place);
    if (pool == null) {
      pool = open(place);
      pools.put(place, pool);
    }
    return pool.connection();
  }

  private DatabasePool open(Place place) throws SQLException {
    return place == Place.SOURCE && sourceLine.isPresent()
        ? sourceLine.get().apply(location(place))
        : adapter(place).open(location(place), 1);
  }

  ServerFacts facts(Place place) throws SQLException {
    ServerFacts known = facts.get(place);
    if (known == null) {
      try (Connection connection = connection(place)) {
        known = adapter(place).serverReader().read(connection);
      }
      facts.put(place, known);
    }
    return known;
  }

  /** As the source's system database lists them now. */
  List<SourceCompany> companies() throws SQLException {
    if (companies == null) {
      String system = systemDatabase();
      try (Connection connection = connection(Place.SOURCE)) {
        companies = product.companies(connection, adapter(Place.SOURCE).dialect(), system);
      }
    }
    return companies;
  }

  CompanyList companyList() throws SQLException {
    if (companyList == null) {
      companyList = CompanyList.read(this);
    }
    return companyList;
  }

  /** Where a connection sees several databases, the system database is the one connected to. */
  String systemDatabase() throws SQLException {
    return switch (location(Place.SOURCE).type()) {
      case SQL_SERVER -> facts(Place.SOURCE).database();
      case H2, POSTGRESQL -> product.systemDatabase();
    };
  }

  @Override
  public void close() {
    pools.values().forEach(DatabasePool::close);
  }
}
