package org.cloudmigration.service.upgrade.table;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.service.product.YamlFile;
import org.cloudmigration.service.upgrade.table.UpgradeTable.Use;

/** Reads descriptions of tables: by name their app, key and fields. */
final class TableFile {

  private TableFile() {}

  /**
   * @param apps id by the short name that the file uses
   */
  static List<UpgradeTable> read(YamlFile file, Map<String, UUID> apps, Use use) {
    return file.keys().stream().map(name -> table(file.part(name), name, apps, use)).toList();
  }

  private static UpgradeTable table(YamlFile part, String name, Map<String, UUID> apps, Use use) {
    UUID app = apps.get(part.text("app"));
    if (app == null) {
      throw part.wrong("belongs to an app that is not known: " + part.text("app"));
    }
    List<Field> fields =
        part.map("fields").entrySet().stream()
            .map(field -> new Field(field.getKey(), type(part, field.getValue())))
            .toList();
    List<String> key = part.texts("key");
    List<String> names = fields.stream().map(Field::name).toList();
    if (!names.containsAll(key)) {
      throw part.wrong("has a key of fields it does not have: " + key);
    }
    boolean perCompany = !part.has("perCompany") || part.flag("perCompany");
    return new UpgradeTable(name, app, perCompany, use, fields, key);
  }

  private static FieldType type(YamlFile part, String words) {
    try {
      return FieldType.parse(words);
    } catch (IllegalArgumentException e) {
      throw part.wrong("has a field of unknown type " + words);
    }
  }
}
