package org.cloudmigration.web.odata;

import java.util.Map;
import java.util.Optional;

/** What was sent for an entity: only properties that may be sent, each of its type. */
public record Body(Map<String, Object> values) {

  /** Whether it was sent at all, be it as null. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Empty if it was not sent, or as null. */
  public Optional<String> text(String name) {
    return Optional.ofNullable((String) values.get(name));
  }

  /** Empty if it was not sent, or as null. */
  public Optional<Boolean> flag(String name) {
    return Optional.ofNullable((Boolean) values.get(name));
  }

  /** Empty if it was not sent, or as null. */
  public Optional<Object> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
