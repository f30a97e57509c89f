package org.cloudmigration.service.upgrade.setting;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The settings of a company as one run uses them.
 *
 * @param values by caption: a Boolean, an Integer or a String
 */
public record Settings(Map<String, Object> values) {

  public Settings {
    values = Map.copyOf(values);
  }

  /**
   * @throws IllegalArgumentException if the product has no such setting
   */
  public Object value(String caption) {
    return Objects.requireNonNullElseGet(
        values.get(caption),
        () -> {
          throw new IllegalArgumentException("No setting is called “" + caption + "”.");
        });
  }

  /** With another value for one setting, and nothing else changed. */
  public Settings with(String caption, Object value) {
    Map<String, Object> changed = new HashMap<>(values);
    changed.put(caption, value);
    return new Settings(changed);
  }
}
