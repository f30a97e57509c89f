package org.cloudmigration.service.listing;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A column of a list that the database holds.
 *
 * @param name as the API calls it
 * @param path attribute of the entity, with dots into embedded ones
 * @param nullable whether there may be nothing
 * @param instead what stands in the place of nothing; null where nothing is nothing
 * @param words what the API calls the constants, where the attribute is an enum; else empty
 */
record EntityColumn(
    String name, String path, boolean nullable, Object instead, Map<Enum<?>, String> words) {

  <T> Expression<T> of(Root<?> root) {
    Path<?> place = root;
    for (String step : path.split("\\.")) {
      place = place.get(step);
    }
    @SuppressWarnings("unchecked")
    Expression<T> found = (Expression<T>) place;
    return found;
  }

  boolean isWord() {
    return !words.isEmpty();
  }

  static <W extends Enum<W>> EntityColumn word(
      String name, String path, Class<W> type, Function<W, String> word) {
    Map<Enum<?>, String> words = new LinkedHashMap<>();
    for (W constant : type.getEnumConstants()) {
      words.put(constant, word.apply(constant));
    }
    return new EntityColumn(name, path, false, null, words);
  }
}
