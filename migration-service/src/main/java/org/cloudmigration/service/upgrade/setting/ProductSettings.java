package org.cloudmigration.service.upgrade.setting;

import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.YamlFile;

/**
 * What can be set for the data upgrade of a product's companies.
 *
 * @param product id of the product
 * @param companies settings of each company
 * @param migration settings of the whole migration
 */
public record ProductSettings(
    String product,
    SettingCatalogue companies,
    SettingForm companyForm,
    SettingCatalogue migration,
    SettingForm migrationForm) {

  /** What stands in a product's folder. */
  public static ProductSettings read(Product product) {
    SettingCatalogue companies = companies(product);
    YamlFile options = file(product, "migration-settings.yaml");
    SettingCatalogue migration = SettingCatalogue.read(options.part("settings"), options);
    return new ProductSettings(
        product.id(),
        companies,
        SettingForm.read(file(product, "configuration.yaml"), companies),
        migration,
        SettingForm.read(options, migration));
  }

  public static SettingCatalogue companies(Product product) {
    return SettingCatalogue.read(file(product, "settings.yaml"), file(product, "cascades.yaml"));
  }

  private static YamlFile file(Product product, String name) {
    return YamlFile.read(product.folder(), "upgrade/" + name);
  }
}
