package org.cloudmigration.service.upgrade;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.YamlFile;
import org.cloudmigration.service.upgrade.sql.Condition;
import org.cloudmigration.service.upgrade.sql.Macro;
import org.cloudmigration.service.upgrade.sql.Macros;
import org.cloudmigration.service.upgrade.sql.StepScript;
import org.cloudmigration.service.upgrade.sql.StepStatement;
import org.cloudmigration.service.upgrade.sql.StepTextException;
import org.cloudmigration.service.upgrade.table.TableCatalogue;
import org.cloudmigration.service.upgrade.table.UpgradeTable.Use;
import org.cloudmigration.service.upgrade.validation.EntityTests;

/**
 * Reads a product's folder {@code upgrade}: {@code upgrade.yaml} with its apps and the order of
 * steps, {@code tables.yaml}, {@code work-tables.yaml} and {@code macros.sql} or the files that it
 * names instead, {@code options.yaml}, {@code trial-balance.sql}, {@code unposted-batches.sql} and
 * {@code NNN-step-id.sql} for each step.
 */
final class UpgradeFolder {

  private static final Pattern FILE = Pattern.compile("\\d{3}-([a-z0-9-]+(?:\\.[a-z0-9-]+)?)");

  private static final Pattern INCLUDE = Pattern.compile("-- (include|tests): (\\S+)");

  private final Class<?> anchor;
  private final List<SourceTable> sources;

  UpgradeFolder(Product product) {
    this.anchor = product.folder();
    this.sources = product.sourceTables();
  }

  YamlFile yaml(String name) {
    return YamlFile.read(anchor, "upgrade/" + name);
  }

  TableCatalogue tables() {
    Map<String, UUID> apps = new HashMap<>();
    yaml("upgrade.yaml").map("apps").forEach((name, id) -> apps.put(name, UUID.fromString(id)));
    TableCatalogue tables = TableCatalogue.businessCentral().withOptions(yaml("options.yaml"));
    for (String name : files("tables")) {
      tables = tables.with(yaml(name + ".yaml"), apps, Use.RESULT, sources);
    }
    for (String name : files("work-tables")) {
      tables = tables.with(yaml(name + ".yaml"), apps, Use.WORK, sources);
    }
    return tables;
  }

  /** One of the list's own name, unless {@code upgrade.yaml} names others. */
  private List<String> files(String list) {
    YamlFile upgrade = yaml("upgrade.yaml");
    return upgrade.has(list) ? upgrade.texts(list) : List.of(list);
  }

  Map<String, Macro> macros() {
    Map<String, Macro> all = new HashMap<>(Macros.parse(text("shared/macros.sql")));
    files("macros").forEach(name -> all.putAll(Macros.parse(text(name + ".sql"))));
    return all;
  }

  List<UpgradeStep> steps() {
    List<UpgradeStep> steps = new ArrayList<>();
    for (String file : yaml("upgrade.yaml").texts("steps")) {
      steps.add(step(file));
    }
    return steps;
  }

  /** Names {@code trial-balance.sql} and {@code trial-balance-years.sql} of the product. */
  StepStatement trialBalance() {
    return StepScript.parse(withParts(text("shared/trial-balance.sql"))).statements().getFirst();
  }

  /** Those of the comparison, and the product's own if it has any. */
  List<StepStatement> remarks() {
    List<StepStatement> remarks =
        new ArrayList<>(StepScript.parse(text("shared/remarks.sql")).statements());
    remarks.addAll(own("remarks.sql"));
    return remarks;
  }

  /** Of the product; none if it leaves no journals. */
  Optional<StepStatement> unpostedBatches() {
    return own("unposted-batches.sql").stream().findFirst();
  }

  private List<StepStatement> own(String name) {
    return anchor.getResource("upgrade/" + name) == null
        ? List.of()
        : StepScript.parse(text(name)).statements();
  }

  /** What no company may hold before its upgrade, whatever the product. */
  List<StepStatement> guards() {
    return StepScript.parse(text("shared/setup-guard.sql")).statements();
  }

  /** Questions whose answers are in tables of Business Central alone. */
  static List<StepStatement> shared(String name) {
    return StepScript.parse(read(UpgradeFolder.class, "shared/" + name)).statements();
  }

  private UpgradeStep step(String file) {
    Matcher name = FILE.matcher(file);
    if (!name.matches()) {
      throw new StepTextException(file + " is not called NNN-step-id");
    }
    try {
      StepScript script = StepScript.parse(withParts(text(file + ".sql")));
      Map<String, String> head = script.head();
      String kind = head.getOrDefault("kind", "step").replace('-', '_');
      return new UpgradeStep(
          name.group(1),
          script.title(),
          StepKind.valueOf(kind.toUpperCase(Locale.ROOT)),
          list(head.getOrDefault("needs", "")),
          Condition.parse(head.getOrDefault("switch", "")),
          head.getOrDefault("source", ""),
          head.getOrDefault("tenant", "").equals("own"),
          head.getOrDefault("errors", "").equals("none"),
          script.statements(),
          tests(text(file + ".sql")));
    } catch (IllegalArgumentException | StepTextException e) {
      throw new StepTextException(file + ": " + e.getMessage());
    }
  }

  private List<EntityTests> tests(String text) {
    return text.lines()
        .map(INCLUDE::matcher)
        .filter(line -> line.matches() && line.group(1).equals("tests"))
        .map(line -> tests(line.group(2), tables()))
        .toList();
  }

  private EntityTests tests(String name, TableCatalogue tables) {
    return EntityTests.read(yaml("validation/" + name + ".yaml"), tables);
  }

  /** With the statements of the files that it includes, and of the tests that it names. */
  private String withParts(String text) {
    return text.lines()
        .map(
            line -> {
              Matcher include = INCLUDE.matcher(line);
              return include.matches() ? part(include.group(1), include.group(2)) : line;
            })
        .collect(joining("\n"));
  }

  private String part(String kind, String name) {
    return kind.equals("tests")
        ? tests(name, tables()).statements()
        : statements(text(name + ".sql"));
  }

  /** Without the title. */
  private String statements(String part) {
    return withParts(part.substring(part.indexOf('\n') + 1));
  }

  private static List<String> list(String words) {
    return Stream.of(words.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  /** What all products share stands beside this class. */
  private String text(String name) {
    return name.startsWith("shared/")
        ? read(UpgradeFolder.class, name)
        : read(anchor, "upgrade/" + name);
  }

  private static String read(Class<?> home, String path) {
    try (InputStream in = home.getResourceAsStream(path)) {
      if (in == null) {
        throw new StepTextException(path + " is missing beside " + home.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
