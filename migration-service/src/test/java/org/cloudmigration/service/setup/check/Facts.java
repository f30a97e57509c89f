package org.cloudmigration.service.setup.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.DatabaseType;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.ServerFacts.ChangeTracking;
import org.cloudmigration.service.database.ServerFacts.Right;
import org.cloudmigration.service.product.SourceCompany;

/** Facts with which every check passes, until a test changes one of them. */
final class Facts {

  static final ChangeTracking ON = new ChangeTracking(true, true, 3);
  static final ChangeTracking OFF = new ChangeTracking(true, false, 0);

  SqlServerType type = SqlServerType.SQL_SERVER;
  String version = "13.0.4001.0";
  String edition = "Standard Edition (64-bit)";
  boolean encrypted = true;
  boolean certificateTrusted;
  boolean objectsMade;
  final List<Database> databases = new ArrayList<>();
  ProductFacts product = product(Set.of(), false, "", true);
  String productVersion = "14.0";
  List<SourceCompany> companies = List.of(company("TWO"), company("THREE"));
  Set<String> missingDatabases = Set.of();
  String applicationVersion = "25.0";
  OptionalLong sourceBytes = OptionalLong.of(1L << 30);
  OptionalLong freeBytes = OptionalLong.empty();

  /** One database of the server. */
  record Database(String name, int level, ChangeTracking tracking, Set<Right> rights) {

    Database {
      rights = Set.copyOf(rights);
    }

    Database withLevel(int other) {
      return new Database(name, other, tracking, rights);
    }

    Database tracking(ChangeTracking other) {
      return new Database(name, level, other, rights);
    }

    Database without(Right... lacking) {
      Set<Right> fewer = EnumSet.allOf(Right.class);
      fewer.removeAll(List.of(lacking));
      return new Database(name, level, tracking, fewer);
    }
  }

  Facts() {
    databases.add(new Database("SYSTEM", 130, ON, EnumSet.allOf(Right.class)));
    databases.add(new Database("TWO", 150, ON, EnumSet.allOf(Right.class)));
  }

  Facts first(UnaryOperator<Database> change) {
    databases.set(0, change.apply(databases.get(0)));
    return this;
  }

  Facts second(UnaryOperator<Database> change) {
    databases.set(1, change.apply(databases.get(1)));
    return this;
  }

  Facts all(UnaryOperator<Database> change) {
    databases.replaceAll(change);
    return this;
  }

  static SourceCompany company(String name) {
    return new SourceCompany(name, name, "The company " + name, name);
  }

  static ProductFacts product(
      Set<String> missingMarkers, boolean ofCompany, String other, boolean exists) {
    return new ProductFacts(
        "Example", "SYSTEM", exists, missingMarkers, ofCompany, other, "", "14.0");
  }

  CheckSubject subject() {
    ProductFacts withVersion =
        new ProductFacts(
            product.displayName(),
            product.systemDatabase(),
            product.systemDatabaseExists(),
            product.missingMarkers(),
            product.isCompanyDatabase(),
            product.otherProduct(),
            productVersion,
            product.oldestVersion());
    return new CheckSubject(
        type,
        databases.stream().map(this::server).toList(),
        certificateTrusted,
        objectsMade,
        new SourceFacts(withVersion, companies, missingDatabases),
        new EnvironmentFacts("Sandbox", applicationVersion, sourceBytes, freeBytes));
  }

  private ServerFacts server(Database database) {
    return new ServerFacts(
        DatabaseType.SQL_SERVER,
        "The server",
        version,
        13,
        edition,
        database.name(),
        database.level(),
        database.tracking(),
        encrypted,
        "migration",
        database.rights());
  }
}
