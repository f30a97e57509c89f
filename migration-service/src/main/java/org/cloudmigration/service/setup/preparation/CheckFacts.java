package org.cloudmigration.service.setup.preparation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.setup.check.CheckSubject;
import org.cloudmigration.service.setup.check.EnvironmentFacts;
import org.cloudmigration.service.setup.check.ProductFacts;
import org.cloudmigration.service.setup.check.ProductProbe;
import org.cloudmigration.service.setup.check.SourceFacts;

/** Reads the facts that the checks of a preparation judge. */
final class CheckFacts {

  private final PreparationContext context;
  private final Collection<Product> products;
  private final FootprintKeeper footprint;
  private final Path tenantDirectory;
  private final Map<Place, CheckSubject> known = new EnumMap<>(Place.class);
  private SourceFacts source;
  private CompanyList companies = CompanyList.EMPTY;

  CheckFacts(
      PreparationContext context,
      Collection<Product> products,
      FootprintKeeper footprint,
      Path tenantDirectory) {
    this.context = context;
    this.products = products;
    this.footprint = footprint;
    this.tenantDirectory = tenantDirectory;
  }

  /** Read once, however many checks ask. */
  CheckSubject of(Place place) throws SQLException {
    CheckSubject subject = known.get(place);
    if (subject == null) {
      subject = read(place);
      known.put(place, subject);
    }
    return subject;
  }

  private CheckSubject read(Place place) throws SQLException {
    SourceFacts product = source();
    return new CheckSubject(
        type(place),
        databases(place, product),
        context.trustsAnyCertificate(place),
        place == Place.SOURCE && product.product().missingMarkers().isEmpty()
            ? footprint.isMade(context, place)
            : place == Place.TENANT && footprint.isMade(context, place),
        product,
        new EnvironmentFacts(
            context.environment.name(),
            context.environment.applicationVersion(),
            sourceBytes(),
            freeBytes()));
  }

  private SqlServerType type(Place place) {
    return place == Place.SOURCE
        ? context.guide.sqlServerType()
        : SqlServerType.valueOf(context.environment.tenantType().name());
  }

  /** On SQL Server each company has a database, with settings of its own. */
  private List<ServerFacts> databases(Place place, SourceFacts product) throws SQLException {
    List<ServerFacts> facts = new ArrayList<>();
    facts.add(context.facts(place));
    DatabaseAdapter adapter = context.adapter(place);
    if (place == Place.SOURCE && adapter.type() == DatabaseType.SQL_SERVER) {
      try (Connection connection = context.connection(place)) {
        Set<String> others = new LinkedHashSet<>();
        product.companies().stream().map(SourceCompany::sourceDatabase).forEach(others::add);
        others.removeAll(product.missingDatabases());
        others.remove(facts.getFirst().database());
        for (String database : others) {
          connection.setCatalog(database);
          facts.add(adapter.serverReader().read(connection));
        }
        connection.setCatalog(facts.getFirst().database());
      }
    }
    return facts;
  }

  private SourceFacts source() throws SQLException {
    if (source == null) {
      ProductFacts product = product();
      if (product.missingMarkers().isEmpty()) {
        companies = context.companyList();
      }
      source = new SourceFacts(product, companies.sources(), companies.missingDatabases());
    }
    return source;
  }

  private ProductFacts product() throws SQLException {
    String systemSchema = context.systemDatabase();
    try (Connection connection = context.connection(Place.SOURCE)) {
      return new ProductProbe(
              context.adapter(Place.SOURCE),
              connection,
              asked -> asked == context.product ? systemSchema : asked.systemDatabase())
          .read(context.product, products);
    }
  }

  private OptionalLong sourceBytes() {
    return companies.bytes() == 0 ? OptionalLong.empty() : OptionalLong.of(companies.bytes());
  }

  private OptionalLong freeBytes() {
    if (context.location(Place.TENANT).type() != DatabaseType.H2) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Files.getFileStore(tenantDirectory).getUsableSpace());
    } catch (IOException e) {
      // A disk that cannot be asked is told by the first write to it.
      return OptionalLong.empty();
    }
  }
}
