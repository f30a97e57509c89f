package org.cloudmigration.web.odata;

import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;

/**
 * What can be done with an entity: {@code POST …(key)/Microsoft.NAV.name}.
 *
 * @param parameters all of them may be left out
 * @param answer the type of the answer; null for none, which is 204
 */
public record BoundAction<R>(
    String name, List<Parameter> parameters, ComplexShape answer, Work<R> work) {

  public record Parameter(String name, EdmPrimitiveTypeKind type) {}

  /** A type of answers, with its properties in their order; all of them texts. */
  public record ComplexShape(String name, List<String> properties) {}

  /** Does it. The map is the answer, by property; empty where there is none. */
  @FunctionalInterface
  public interface Work<R> {
    Map<String, String> on(Scope scope, R row, Arguments arguments);
  }

  /** Does it, without arguments and answer. */
  @FunctionalInterface
  public interface PlainWork<R> {
    void on(Scope scope, R row);
  }

  public static <R> BoundAction<R> plain(String name, PlainWork<R> work) {
    return new BoundAction<>(
        name,
        List.of(),
        null,
        (scope, row, arguments) -> {
          work.on(scope, row);
          return Map.of();
        });
  }
}
