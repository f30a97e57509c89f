package org.cloudmigration.vectors;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with a {@code case.json}. What it holds that nobody understands is refused. */
record Scenario(Path folder, JsonObject json) {

  private static final Set<String> KNOWN =
      Set.of(
          "product",
          "kind",
          "note",
          "company",
          "settings",
          "migrationSettings",
          "run",
          "compare",
          "counts",
          "failures",
          "symbols",
          "changes",
          "function",
          "cases",
          "input",
          "expect",
          "sequence");

  private static final Set<String> FILES =
      Set.of("case.json", "input", "existing", "expected", "notes.txt");

  static Scenario read(Path folder) throws IOException {
    try (JsonReader reader =
        Json.createReader(Files.newBufferedReader(folder.resolve("case.json")))) {
      JsonObject json = reader.readObject();
      for (String key : json.keySet()) {
        if (!KNOWN.contains(key)) {
          throw new NotUnderstoodException(folder + ": case.json says " + key);
        }
      }
      var scenario = new Scenario(folder, json);
      scenario.refuseUnknownFiles();
      return scenario;
    }
  }

  private void refuseUnknownFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String fileName = file.getFileName().toString();
        if (!FILES.contains(fileName) && !fileName.equals(json.getString("cases", ""))) {
          throw new NotUnderstoodException(folder + " holds " + fileName);
        }
      }
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  String product() {
    return json.getString("product");
  }

  /** Blank for an upgrade. */
  String kind() {
    return json.getString("kind", "");
  }

  /** Of a case of kind function. */
  String function() {
    return json.getString("function");
  }

  /** Columns with what the function is to tell. */
  List<String> answers() {
    return List.copyOf(json.getJsonObject("expect").keySet());
  }

  /** Calls of the function. */
  Rows cases() throws IOException {
    return Rows.read(folder.resolve(json.getString("cases")), symbols());
  }

  String companyId() {
    return json.getJsonObject("company").getString("id");
  }

  List<String> run() {
    return texts(json.getJsonArray("run"));
  }

  Map<String, JsonValue> settings() {
    return json.getJsonObject("settings");
  }

  /** Empty where a product has none of its own. */
  Map<String, JsonValue> migrationSettings() {
    JsonObject said = json.getJsonObject("migrationSettings");
    return said == null ? Map.of() : said;
  }

  Map<String, String> symbols() {
    Map<String, String> symbols = new TreeMap<>();
    JsonObject said = json.getJsonObject("symbols");
    if (said != null) {
      said.forEach((name, value) -> symbols.put(name, ((JsonString) value).getString()));
    }
    return symbols;
  }

  /** What is compared, by table. */
  Map<String, Compared> compare() {
    Map<String, Compared> compared = new LinkedHashMap<>();
    json.getJsonObject("compare")
        .forEach(
            (table, how) -> {
              JsonObject said = how.asJsonObject();
              compared.put(
                  table,
                  new Compared(
                      texts(said.getJsonArray("key")),
                      texts(said.getJsonArray("columns")),
                      said.getString("mode").equals("exact")));
            });
    return compared;
  }

  /** How rows of a table are compared. */
  record Compared(List<String> key, List<String> columns, boolean exact) {}

  List<JsonObject> objects(String name) {
    JsonArray array = json.getJsonArray(name);
    return array == null ? List.of() : array.getValuesAs(JsonObject.class);
  }

  /** The tables of one of its folders, by name. */
  Map<String, Rows> tables(String name) throws IOException {
    Path files = folder.resolve(name);
    Map<String, Rows> tables = new TreeMap<>();
    if (Files.isDirectory(files)) {
      try (Stream<Path> found = Files.list(files)) {
        for (Path file : found.toList()) {
          String fileName = file.getFileName().toString();
          if (!fileName.endsWith(".csv")) {
            throw new NotUnderstoodException(folder + " holds " + fileName);
          }
          tables.put(fileName.substring(0, fileName.length() - 4), Rows.read(file, symbols()));
        }
      }
    }
    return tables;
  }

  /** Records that cannot be migrated: step, record and reason. Of this project's own cases. */
  List<String> failures() {
    JsonArray array = json.getJsonArray("failures");
    return array == null ? List.of() : texts(array);
  }

  static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }

  static String utf8(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
