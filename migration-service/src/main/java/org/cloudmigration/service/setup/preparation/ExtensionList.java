package org.cloudmigration.service.setup.preparation;

import static java.util.Comparator.comparing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.service.database.InstalledApp;
import org.cloudmigration.service.database.InstalledApps;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.product.Extension;

/**
 * The extensions of a tenant: by its own list, where it is a database of Business Central;
 * otherwise it holds those of the product, and one for what people map themselves.
 *
 * @param told where they are from, for people
 */
record ExtensionList(List<InstalledApp> apps, String told) {

  static ExtensionList read(PreparationContext context) throws SQLException {
    try (Connection connection = context.connection(Place.TENANT)) {
      return InstalledApps.read(context.adapter(Place.TENANT), connection)
          .map(ExtensionList::ofTenant)
          .orElseGet(() -> ofProduct(context));
    }
  }

  private static ExtensionList ofTenant(List<InstalledApp> apps) {
    return new ExtensionList(apps, apps.size() + " by the tenant's own list: " + names(apps));
  }

  private static ExtensionList ofProduct(PreparationContext context) {
    List<InstalledApp> apps =
        Stream.concat(context.product.extensions().stream(), Stream.of(Extension.OWN_TABLES))
            .map(
                app ->
                    new InstalledApp(
                        app.appId(),
                        app.name(),
                        app.publisher(),
                        context.environment.applicationVersion()))
            .toList();
    return new ExtensionList(
        apps,
        "The tenant has no list of its own; those of "
            + context.product.displayName()
            + ": "
            + names(apps));
  }

  private static String names(List<InstalledApp> apps) {
    return apps.stream()
        .sorted(comparing(InstalledApp::name))
        .map(app -> app.name() + " " + app.version())
        .collect(Collectors.joining(", "));
  }
}
