package org.cloudmigration.service.pipeline.datafactory.standin;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What has been put into a factory, by kind and name; names differ in more than their case. */
final class Definitions {

  private final Map<String, Map<String, JsonObject>> kinds = new ConcurrentHashMap<>();

  private Map<String, JsonObject> of(String kind) {
    return kinds.computeIfAbsent(
        kind.toLowerCase(), each -> new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER));
  }

  void put(String kind, String name, JsonObject properties) {
    of(kind).put(name, properties);
  }

  boolean remove(String kind, String name) {
    return of(kind).remove(name) != null;
  }

  Optional<JsonObject> find(String kind, String name) {
    return Optional.ofNullable(of(kind).get(name));
  }

  List<String> names(String kind) {
    return List.copyOf(of(kind).keySet());
  }

  JsonObject pipeline(String name) throws ActivityFailed {
    return needed("pipelines", name);
  }

  JsonObject dataset(String name) throws ActivityFailed {
    return needed("datasets", name);
  }

  JsonObject linkedService(String name) throws ActivityFailed {
    return needed("linkedservices", name);
  }

  private JsonObject needed(String kind, String name) throws ActivityFailed {
    return find(kind, name)
        .orElseThrow(() -> new ActivityFailed("2100", "There is no " + kind + " " + name));
  }
}
