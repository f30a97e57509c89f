package org.cloudmigration.service.upgrade.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.SourceTable.Scope;
import org.cloudmigration.service.product.YamlFile;
import org.cloudmigration.service.upgrade.table.UpgradeTable.Use;

/** Every table that the steps of a product may name: Business Central's, and the product's own. */
public final class TableCatalogue {

  /** Of Business Central's own apps. */
  private static final Map<String, UUID> APPS =
      Map.of(
          "work", UUID.fromString("6c1a8e7a-1105-428a-86cf-2ef7c85c9e4d"),
          "cloud", UUID.fromString("58623bfa-0559-4bc2-ae1c-0979c29fd9e0"),
          "base", UUID.fromString("437dbf0e-84ff-417a-965d-ed2bb9650972"),
          "foundation", UUID.fromString("f3552374-a1f2-4356-848e-196002525837"),
          "statistical", UUID.fromString("ea130081-c669-460f-a5f4-5dde14f03131"));

  private static final List<String> FILES =
      List.of(
          "setup",
          "posting-setup",
          "master",
          "projects",
          "journal",
          "sales",
          "ledger",
          "validation");

  private final Map<String, UpgradeTable> tables = new LinkedHashMap<>();
  private final Map<String, OptionType> options = new HashMap<>();

  private TableCatalogue() {}

  /** Business Central's tables alone. */
  public static TableCatalogue businessCentral() {
    var catalogue = new TableCatalogue();
    catalogue.addOptions(YamlFile.read(TableCatalogue.class, "options.yaml"));
    for (String name : FILES) {
      YamlFile file = YamlFile.read(TableCatalogue.class, name + ".yaml");
      catalogue.addAll(TableFile.read(file, APPS, Use.RESULT));
    }
    YamlFile lists = YamlFile.read(TableCatalogue.class, "lists.yaml");
    catalogue.addAll(TableFile.read(lists, APPS, Use.LIST));
    YamlFile work = YamlFile.read(TableCatalogue.class, "work.yaml");
    catalogue.addAll(TableFile.read(work, APPS, Use.WORK));
    return catalogue;
  }

  /**
   * @param file tables by name
   * @param apps short names of apps that the file uses besides Business Central's
   * @param sources replicated tables whose columns the file may ask for
   */
  public TableCatalogue with(
      YamlFile file, Map<String, UUID> apps, Use use, Collection<SourceTable> sources) {
    Map<String, UUID> all = new HashMap<>(APPS);
    all.putAll(apps);
    var more = copy();
    more.addAll(TableFile.read(file, all, use, sources));
    return more;
  }

  public TableCatalogue withOptions(YamlFile file) {
    var more = copy();
    more.addOptions(file);
    return more;
  }

  /** The replicated tables of a source, by their names in the tenant. */
  public TableCatalogue with(Collection<SourceTable> sources, UUID appId) {
    var more = copy();
    more.addAll(
        sources.stream()
            .map(
                source ->
                    new UpgradeTable(
                        source.stagingTable(),
                        appId,
                        source.scope() == Scope.COMPANY,
                        Use.SOURCE,
                        List.of(),
                        source.definition().key()))
            .toList());
    return more;
  }

  private TableCatalogue copy() {
    var copy = new TableCatalogue();
    copy.tables.putAll(tables);
    copy.options.putAll(options);
    return copy;
  }

  private void addAll(List<UpgradeTable> more) {
    for (UpgradeTable table : more) {
      if (tables.put(table.name(), table) != null) {
        throw new IllegalStateException("Two tables are called " + table.name());
      }
    }
  }

  private void addOptions(YamlFile file) {
    for (String name : file.keys()) {
      Map<String, Integer> values = new HashMap<>();
      file.map(name).forEach((number, value) -> values.put(value, Integer.parseInt(number)));
      options.put(name, new OptionType(name, values));
    }
  }

  public Collection<UpgradeTable> tables() {
    return Collections.unmodifiableCollection(tables.values());
  }

  public List<UpgradeTable> tables(Use use) {
    return new ArrayList<>(tables.values()).stream().filter(t -> t.use() == use).toList();
  }

  /**
   * @throws IllegalArgumentException if there is none of this name
   */
  public UpgradeTable table(String name) {
    UpgradeTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("No table is called “" + name + "”.");
    }
    return table;
  }

  /**
   * @throws IllegalArgumentException if there is none of this name
   */
  public OptionType option(String name) {
    OptionType option = options.get(name);
    if (option == null) {
      throw new IllegalArgumentException("No option is called “" + name + "”.");
    }
    return option;
  }
}
