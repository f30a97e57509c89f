package org.cloudmigration.service.upgrade.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;

/** What can be set, by product; read once from the product's folder. */
@ApplicationScoped
public class ConfigurationForms {

  @Inject ProductCatalogue products;
  @Inject MigrationSetups setups;

  private final Map<String, ProductSettings> known = new ConcurrentHashMap<>();

  /** Empty while nothing is set up, and of a product without a data upgrade. */
  Optional<ProductSettings> of(UUID environmentId) {
    return setups.of(environmentId).map(this::product).flatMap(this::of);
  }

  Product product(MigrationSetup setup) {
    return products.product(setup.productId());
  }

  Optional<ProductSettings> of(Product product) {
    return product.dataUpgradeFollows()
        ? Optional.of(known.computeIfAbsent(product.id(), id -> ProductSettings.read(product)))
        : Optional.empty();
  }

  /** Settings of companies by their name in the API, of all products. */
  public List<Setting> companySettings() {
    return all(ProductSettings::companies);
  }

  /** Settings of a migration by their name in the API, of all products. */
  public List<Setting> migrationSettings() {
    return all(ProductSettings::migration);
  }

  private List<Setting> all(Function<ProductSettings, SettingCatalogue> part) {
    Map<String, Setting> byName = new LinkedHashMap<>();
    products.products().stream()
        .flatMap(product -> of(product).stream())
        .flatMap(settings -> part.apply(settings).settings().stream())
        .forEach(setting -> byName.putIfAbsent(setting.property(), setting));
    return List.copyOf(byName.values());
  }
}
