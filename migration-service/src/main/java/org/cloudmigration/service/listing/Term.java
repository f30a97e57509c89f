package org.cloudmigration.service.listing;

import java.util.List;

/** What conditions and orders speak of. */
public sealed interface Term {

  /** A column of the list, by the name that the API gives it. */
  record Column(String name) implements Term {}

  /**
   * @param value a {@code String}, {@code Boolean}, {@code UUID}, {@code Instant}, {@code
   *     BigDecimal} for any number, or null
   */
  record Value(Object value) implements Term {}

  record Call(Function function, List<Term> arguments) implements Term {}

  /** The functions of texts that OData knows; positions count from 0. */
  enum Function {
    LOWER,
    UPPER,
    TRIM,
    LENGTH,
    INDEX_OF,
    SUBSTRING,
    CONCAT
  }
}
