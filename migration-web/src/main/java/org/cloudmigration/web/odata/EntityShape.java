package org.cloudmigration.web.odata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.OptionName;

/** What the entities of a set look like. The first property is the key. */
public final class EntityShape<R> {

  private final String set;
  private final String type;
  private final List<Property<R>> properties = new ArrayList<>();
  private final List<Navigation<R>> navigations = new ArrayList<>();

  /**
   * @param set name of the entity set
   * @param type name of the entity type, without its namespace
   */
  public EntityShape(String set, String type) {
    this.set = set;
    this.type = type;
  }

  public EntityShape<R> guid(String name, Function<R, UUID> value) {
    return add(name, EdmPrimitiveTypeKind.Guid, value);
  }

  public EntityShape<R> text(String name, Function<R, String> value) {
    return add(name, EdmPrimitiveTypeKind.String, value);
  }

  /** Fixed words, as Business Central writes the names of options. */
  public EntityShape<R> option(String name, Function<R, String> value) {
    properties.add(
        new Property<>(
            name,
            EdmPrimitiveTypeKind.String,
            row -> OptionName.encode(value.apply(row)),
            true,
            false));
    return this;
  }

  public EntityShape<R> flag(String name, Function<R, Boolean> value) {
    return add(name, EdmPrimitiveTypeKind.Boolean, value);
  }

  public EntityShape<R> whole(String name, Function<R, Integer> value) {
    return add(name, EdmPrimitiveTypeKind.Int32, value);
  }

  public EntityShape<R> large(String name, Function<R, Long> value) {
    return add(name, EdmPrimitiveTypeKind.Int64, value);
  }

  public EntityShape<R> decimal(String name, Function<R, BigDecimal> value) {
    return add(name, EdmPrimitiveTypeKind.Decimal, value);
  }

  public EntityShape<R> time(String name, Function<R, Instant> value) {
    return add(name, EdmPrimitiveTypeKind.DateTimeOffset, value);
  }

  private EntityShape<R> add(String name, EdmPrimitiveTypeKind kind, Function<R, ?> value) {
    properties.add(new Property<>(name, kind, value::apply, false, false));
    return this;
  }

  /** Callers may send the property that was added last. */
  public EntityShape<R> writable() {
    properties.add(properties.removeLast().sent());
    return this;
  }

  public EntityShape<R> many(String name, String target, Function<R, Condition> others) {
    navigations.add(new Navigation<>(name, target, true, others));
    return this;
  }

  public EntityShape<R> one(String name, String target, Function<R, Condition> other) {
    navigations.add(new Navigation<>(name, target, false, other));
    return this;
  }

  public String set() {
    return set;
  }

  public String type() {
    return type;
  }

  public Property<R> key() {
    return properties.getFirst();
  }

  public List<Property<R>> properties() {
    return properties;
  }

  public List<Navigation<R>> navigations() {
    return navigations;
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  public Property<R> property(String name) {
    return properties.stream()
        .filter(property -> property.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(set + " has no property " + name));
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  public Navigation<R> navigation(String name) {
    return navigations.stream()
        .filter(navigation -> navigation.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(set + " leads not to " + name));
  }

  /** Value of a property by its name, for lists in memory. */
  public Object value(R row, String property) {
    return property(property).value().apply(row);
  }
}
