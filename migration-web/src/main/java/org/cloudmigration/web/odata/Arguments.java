package org.cloudmigration.web.odata;

import java.util.Map;
import java.util.Optional;

/** What was sent with an action. */
public record Arguments(Map<String, Object> values) {

  /** Empty if it was left out, or null. */
  public Optional<String> text(String name) {
    return Optional.ofNullable((String) values.get(name));
  }

  /** 0 if it was left out, or null. */
  public long number(String name) {
    return values.get(name) instanceof Number number ? number.longValue() : 0;
  }

  /** False if it was left out. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }
}
