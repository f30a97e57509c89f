package org.cloudmigration.web.odata;

import java.util.function.Function;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;

/**
 * A property of the entities of a set.
 *
 * @param value an {@code Instant} for a date and time, an enum never: fixed words are texts
 * @param option whether it holds one of some fixed words
 * @param writable whether a caller may send it
 */
public record Property<R>(
    String name,
    EdmPrimitiveTypeKind type,
    Function<R, Object> value,
    boolean option,
    boolean writable) {

  /** The same, as callers may send it. */
  Property<R> sent() {
    return new Property<>(name, type, value, option, true);
  }
}
