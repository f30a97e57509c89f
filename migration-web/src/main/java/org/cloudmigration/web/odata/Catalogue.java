package org.cloudmigration.web.odata;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.edm.EdmPrimitiveType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.uri.UriParameter;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceEntitySet;
import org.apache.olingo.server.api.uri.UriResourceNavigation;
import org.cloudmigration.service.listing.Condition;

/** The sets of an API, and what its addresses lead to. */
final class Catalogue {

  private static final OData ODATA = OData.newInstance();

  private final Map<String, EntitySet<?>> sets = new LinkedHashMap<>();

  Catalogue(Collection<? extends EntitySet<?>> sets) {
    sets.forEach(set -> this.sets.put(set.shape().set(), set));
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  EntitySet<?> set(String name) {
    EntitySet<?> set = sets.get(name);
    if (set == null) {
      throw new IllegalArgumentException("There is no entity set " + name);
    }
    return set;
  }

  /** The set of the entities of a type. */
  EntitySet<?> ofType(String name) {
    return sets.values().stream()
        .filter(set -> set.shape().type().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Follows an address; every entity on the way must be there. */
  Target<?> resolve(Scope scope, List<UriResource> parts) {
    Target<?> target = null;
    for (UriResource part : parts) {
      target =
          switch (part) {
            case UriResourceEntitySet first ->
                keyed(
                    new Target<>(set(first.getEntitySet().getName()), Condition.ALL, false),
                    first.getKeyPredicates());
            case UriResourceNavigation way ->
                keyed(followed(scope, target, way), way.getKeyPredicates());
            default -> target;
          };
    }
    return target;
  }

  private <R> Target<?> followed(Scope scope, Target<R> from, UriResourceNavigation way) {
    return from.follow(this, from.required(scope), way.getProperty().getName());
  }

  private static Target<?> keyed(Target<?> target, List<UriParameter> keys) {
    if (keys.isEmpty()) {
      return target;
    }
    EdmPrimitiveType type = ODATA.createPrimitiveTypeInstance(target.set().shape().key().type());
    return target.keyed(FilterReader.value(type, keys.getFirst().getText()));
  }
}
