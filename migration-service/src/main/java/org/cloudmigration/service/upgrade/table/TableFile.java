package org.cloudmigration.service.upgrade.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.YamlFile;
import org.cloudmigration.service.upgrade.table.UpgradeTable.Use;

/**
 * Reads descriptions of tables: by name their app, key and fields. One that keeps the rows of a
 * replicated table names that ({@code copyOf}) instead of its fields.
 */
final class TableFile {

  private final Map<String, UUID> apps;
  private final Use use;
  private final Collection<SourceTable> sources;

  private TableFile(Map<String, UUID> apps, Use use, Collection<SourceTable> sources) {
    this.apps = apps;
    this.use = use;
    this.sources = sources;
  }

  /**
   * @param apps id by the short name that the file uses
   */
  static List<UpgradeTable> read(YamlFile file, Map<String, UUID> apps, Use use) {
    return read(file, apps, use, List.of());
  }

  /**
   * @param apps id by the short name that the file uses
   * @param sources tables that the file may name as copied
   */
  static List<UpgradeTable> read(
      YamlFile file, Map<String, UUID> apps, Use use, Collection<SourceTable> sources) {
    var reader = new TableFile(apps, use, sources);
    return file.keys().stream().map(name -> reader.table(file.part(name), name)).toList();
  }

  private UpgradeTable table(YamlFile part, String name) {
    UUID app = apps.get(part.text("app"));
    if (app == null) {
      throw part.wrong("belongs to an app that is not known: " + part.text("app"));
    }
    List<Field> fields = part.has("copyOf") ? copied(part) : described(part);
    List<String> key = part.texts("key");
    List<String> names = fields.stream().map(Field::name).toList();
    if (!names.containsAll(key)) {
      throw part.wrong("has a key of fields it does not have: " + key);
    }
    boolean perCompany = !part.has("perCompany") || part.flag("perCompany");
    return new UpgradeTable(name, app, perCompany, use, fields, key);
  }

  private static List<Field> described(YamlFile part) {
    return part.map("fields").entrySet().stream()
        .map(field -> new Field(field.getKey(), type(part, field.getValue())))
        .toList();
  }

  private List<Field> copied(YamlFile part) {
    return sources.stream()
        .filter(source -> source.name().equals(part.text("copyOf")))
        .findFirst()
        .orElseThrow(() -> part.wrong("copies a table that is not known: " + part.text("copyOf")))
        .definition()
        .storedColumns()
        .stream()
        .map(column -> new Field(column.name(), FieldType.holding(column.type())))
        .toList();
  }

  private static FieldType type(YamlFile part, String words) {
    try {
      return FieldType.parse(words);
    } catch (IllegalArgumentException e) {
      throw part.wrong("has a field of unknown type " + words);
    }
  }
}
