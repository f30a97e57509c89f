package org.cloudmigration.service.product.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.product.CollectedRows.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every cell of the acceptance data of the sample company against the generator at scale 1. */
class GpSampleMatchesAcceptanceDataTest {

  private static final Path ROWS =
      Path.of(System.getProperty("vectors", "../../shared/vectors")).resolve("gp-sample-company");

  private static final String LEFT_OUT =
      "The cases of the acceptance data were left out: there is no folder " + ROWS;

  /** What the acceptance data leaves out although GP's keys need it. */
  private static final Map<String, Set<String>> FILLED_BESIDES =
      Map.of(
          "IV00200", Set.of("DTSEQNUM"),
          "IV00300", Set.of("DTSEQNUM"),
          "IV30400", Set.of("IVDOCTYP"));

  @TestFactory
  Stream<DynamicTest> everyCellIsAsTheAcceptanceDataHasIt() throws IOException {
    if (!Files.isDirectory(ROWS)) {
      return Stream.of(DynamicTest.dynamicTest("all", () -> abort(LEFT_OUT)));
    }
    try (Stream<Path> files = Files.list(ROWS)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)))
          .toList()
          .stream();
    }
  }

  private static void compare(Path file) {
    String name = file.getFileName().toString().replace(".csv", "");
    Table table = CollectedSample.ofScale(1).table(CollectedSample.COMPANY, name);
    assertThat(table).as(name).isNotNull();
    List<Map<String, String>> expected = read(file);
    List<String> listed = List.copyOf(expected.get(0).keySet());
    assertThat(table.rows()).as("rows of " + name).hasSameSizeAs(expected);
    List<String> key = table.definition().key().stream().filter(listed::contains).toList();
    List<String> differences = new ArrayList<>();
    Function<Integer, List<?>> rows = rowsFor(table, key, expected);
    for (int i = 0; i < expected.size(); i++) {
      differences.addAll(differences(table, rows.apply(i), expected.get(i)));
    }
    assertThat(differences).as(name).isEmpty();
  }

  /** By key if the acceptance data has all of it, otherwise in order. */
  private static Function<Integer, List<?>> rowsFor(
      Table table, List<String> key, List<Map<String, String>> expected) {
    Map<List<String>, List<?>> byKey = new HashMap<>();
    for (List<?> row : table.rows()) {
      byKey.put(key.stream().map(column -> text(table.value(row, column))).toList(), row);
    }
    if (byKey.size() < table.rows().size()) {
      return table.rows()::get;
    }
    return i ->
        byKey.get(
            key.stream()
                .map(column -> canonical(type(table, column), expected.get(i).get(column)))
                .toList());
  }

  private static List<String> differences(Table table, List<?> row, Map<String, String> expected) {
    if (row == null) {
      return List.of("missing: " + expected);
    }
    String name = table.definition().name().name();
    Set<String> besides = FILLED_BESIDES.getOrDefault(name, Set.of());
    List<String> differences = new ArrayList<>();
    Set<String> unknown = new HashSet<>(expected.keySet());
    for (Column column : table.definition().columns()) {
      unknown.remove(column.name());
      String cell = expected.getOrDefault(column.name(), "");
      String actual = text(table.value(row, column.name()));
      if (!actual.equals(canonical(column.type(), cell)) && !besides.contains(column.name())) {
        differences.add(table.key(row) + "." + column.name() + ": " + actual + ", not " + cell);
      }
    }
    unknown.forEach(column -> differences.add("no column " + column));
    return differences;
  }

  private static ColumnType type(Table table, String column) {
    return table.definition().columns().get(table.position(column)).type();
  }

  private static String canonical(ColumnType type, String cell) {
    return switch (type.kind()) {
      case CHAR, VARCHAR, TEXT -> cell.stripTrailing();
      case DATETIME -> cell.isEmpty() ? "1900-01-01" : cell;
      default -> text(cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell));
    };
  }

  private static String text(Object value) {
    return switch (value) {
      case String text -> text.stripTrailing();
      case Integer number -> number.toString();
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case LocalDateTime date -> date.toLocalDate().toString();
      default -> throw new IllegalArgumentException(value.getClass().getName());
    };
  }

  private static List<Map<String, String>> read(Path file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
