package org.cloudmigration.service.upgrade.table;

import java.util.Map;
import java.util.Optional;

/**
 * The values of an option or enum of Business Central; a column holds their number.
 *
 * @param values number by name
 */
public record OptionType(String name, Map<String, Integer> values) {

  public OptionType {
    values = Map.copyOf(values);
  }

  /**
   * @throws IllegalArgumentException if it has no such value
   */
  public int number(String value) {
    Integer number = values.get(value);
    if (number == null) {
      throw new IllegalArgumentException(
          "%s has no value “%s”, but %s".formatted(name, value, values.keySet()));
    }
    return number;
  }

  public Optional<String> value(int number) {
    return values.entrySet().stream()
        .filter(value -> value.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
