package org.cloudmigration.service.error;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every code that the product may tell, with its texts. The texts stand in the files beside this
 * class, for those who write, translate and look them up; the program adds what is special about a
 * case.
 */
public final class ErrorCatalogue {

  /** For what no entry is about. */
  static final String UNKNOWN = "UNKNOWN";

  /** Numbers by their size, then words by the alphabet. */
  private static final Comparator<ErrorEntry> BY_CODE =
      Comparator.<ErrorEntry>comparingInt(
              entry -> isNumber(entry.code()) ? Integer.parseInt(entry.code()) : Integer.MAX_VALUE)
          .thenComparing(ErrorEntry::code)
          .thenComparing(entry -> entry.products().toString());

  /** The one that comes with the product; its entries are sorted when it is made. */
  public static final ErrorCatalogue SHIPPED =
      new ErrorCatalogue(
          Stream.of(
                  "field.yaml",
                  "field-by-product.yaml",
                  "connection.yaml",
                  "azure.yaml",
                  "copy.yaml",
                  "records.yaml",
                  "diagnosis.yaml",
                  "checks.yaml",
                  "companies.yaml",
                  "environment.yaml",
                  "runs.yaml",
                  "completion.yaml",
                  "upgrade.yaml",
                  "service.yaml")
              .map(CatalogueFile::new)
              .flatMap(file -> file.entries().stream())
              .toList());

  private final List<ErrorEntry> entries;
  private final Map<String, List<ErrorEntry>> byCode;

  ErrorCatalogue(List<ErrorEntry> entries) {
    this.entries = entries.stream().sorted(BY_CODE).toList();
    byCode = this.entries.stream().collect(groupingBy(ErrorEntry::code));
  }

  /** All, by code. */
  public List<ErrorEntry> entries() {
    return entries;
  }

  /** More than one where a code means different things to different products. */
  public List<ErrorEntry> of(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** The product's own meaning of a code, else the one that all share. */
  public Optional<ErrorEntry> find(String product, String code) {
    List<ErrorEntry> found = of(code);
    return found.stream()
        .filter(entry -> entry.products().contains(product))
        .findFirst()
        .or(() -> found.stream().filter(ErrorEntry::isForAll).findFirst());
  }

  /**
   * An entry that all products share, for a code that the program knows.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ErrorEntry entry(String code) {
    return find("", code)
        .orElseThrow(() -> new IllegalArgumentException("The catalogue lacks " + code));
  }

  /** Names of the products that entries are for, by id. */
  public static Map<String, String> products() {
    Map<String, String> names = new LinkedHashMap<>();
    ((Map<?, ?>) new CatalogueFile("products.yaml").content())
        .forEach((id, name) -> names.put(id.toString(), name.toString()));
    return names;
  }

  private static boolean isNumber(String code) {
    return code.chars().allMatch(character -> character >= '0' && character <= '9');
  }
}
