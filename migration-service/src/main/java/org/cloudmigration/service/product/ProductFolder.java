package org.cloudmigration.service.product;

import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.setup.SqlServerType;

/**
 * Reads the folder of a product: {@code product.yaml} with the list of source tables, and {@code
 * tables/<name>.yaml} for each of them. A data upgrade follows if the folder has one.
 */
public final class ProductFolder {

  /** Its steps, if copied tables still have to be turned into Business Central's. */
  private static final String UPGRADE = "upgrade/upgrade.yaml";

  private ProductFolder() {}

  /**
   * @param product any class in the package that is the folder
   */
  public static ProductDescription read(Class<?> product) {
    YamlFile file = YamlFile.read(product, "product.yaml");
    return new ProductDescription(
        file.text("id"),
        file.text("displayName"),
        file.text("description"),
        file.texts("sources").stream().map(SqlServerType::valueOf).toList(),
        extensions(file),
        UUID.fromString(file.text("appId")),
        file.text("systemDatabase"),
        file.texts("markerTables"),
        file.text("oldestVersion"),
        product.getResource(UPGRADE) != null,
        checklist(file),
        file.texts("companyChecks"),
        file.texts("tables").stream().map(name -> table(product, name)).toList());
  }

  private static List<Extension> extensions(YamlFile file) {
    String publisher = file.text("publisher");
    return file.map("extensions").entrySet().stream()
        .map(app -> new Extension(UUID.fromString(app.getKey()), app.getValue(), publisher))
        .toList();
  }

  private static List<ChecklistItem> checklist(YamlFile file) {
    return file.map("checklist").entrySet().stream()
        .map(item -> ChecklistItem.parse(item.getKey(), item.getValue()))
        .toList();
  }

  private static SourceTable table(Class<?> product, String name) {
    YamlFile file = YamlFile.read(product, "tables/" + name + ".yaml");
    if (!name.equals(file.text("table"))) {
      throw file.wrong("describes table " + file.text("table"));
    }
    return SourceTableFile.sourceTable(file);
  }
}
