package org.cloudmigration.service.pipeline.datafactory.standin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** One run of a pipeline, executed as the service executes it. */
final class StandInRun {

  final String id;
  final String pipeline;
  final JsonObject parameters;
  final Instant start = Instant.now();
  final List<StandInActivity> activities = new CopyOnWriteArrayList<>();
  volatile String status = "Queued";
  volatile String message = "";
  volatile Instant updated = start;
  private volatile boolean cancelled;

  StandInRun(String id, String pipeline, JsonObject parameters) {
    this.id = id;
    this.pipeline = pipeline;
    this.parameters = parameters;
  }

  void cancel() {
    cancelled = true;
    if (!hasEnded()) {
      move("Canceling");
    }
  }

  boolean isCancelled() {
    return cancelled;
  }

  boolean hasEnded() {
    return List.of("Succeeded", "Failed", "Cancelled").contains(status);
  }

  private void move(String newStatus) {
    status = newStatus;
    updated = Instant.now();
  }

  void execute(JsonObject definition, ActivityWork work) {
    move("InProgress");
    try {
      Map<String, StandInActivity> ended =
          all(definition.getJsonArray("activities"), work, Map.of());
      String failed =
          ended.values().stream()
              .filter(activity -> activity.status.equals("Failed"))
              .filter(activity -> !isHandled(activity, definition))
              .map(
                  activity -> "Operation on target " + activity.name + " failed: " + activity.error)
              .findFirst()
              .orElse("");
      message = failed;
      move(cancelled ? "Cancelled" : failed.isEmpty() ? "Succeeded" : "Failed");
    } catch (RuntimeException e) {
      message = e.toString();
      move("Failed");
    }
  }

  /** Whether another activity takes care of the failure. */
  private static boolean isHandled(StandInActivity failed, JsonObject definition) {
    return definition.getJsonArray("activities").stream()
        .map(JsonValue::asJsonObject)
        .flatMap(activity -> dependencies(activity).stream())
        .map(JsonValue::asJsonObject)
        .filter(dependency -> dependency.getString("activity").equals(failed.name))
        .flatMap(dependency -> dependency.getJsonArray("dependencyConditions").stream())
        .map(condition -> ((JsonString) condition).getString())
        .anyMatch(condition -> condition.equals("Failed") || condition.equals("Completed"));
  }

  /**
   * In the order of their dependencies.
   *
   * @param inLoop what the loop around them gives, such as {@code item}
   */
  Map<String, StandInActivity> all(
      JsonArray definitions, ActivityWork work, Map<String, JsonValue> inLoop) {
    Map<String, StandInActivity> ended = new HashMap<>();
    List<JsonObject> waiting = new ArrayList<>(definitions.getValuesAs(JsonObject.class));
    while (!waiting.isEmpty()) {
      JsonObject next =
          waiting.stream()
              .filter(each -> ended.keySet().containsAll(names(each)))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("A circle: " + waiting));
      waiting.remove(next);
      ended.put(next.getString("name"), one(next, work, ended, inLoop));
    }
    return ended;
  }

  private StandInActivity one(
      JsonObject definition,
      ActivityWork work,
      Map<String, StandInActivity> before,
      Map<String, JsonValue> inLoop) {
    var activity = new StandInActivity(definition, this);
    activities.add(activity);
    if (cancelled) {
      activity.end("Cancelled");
    } else if (!mayBegin(definition, before)) {
      activity.end("Skipped");
    } else {
      activity.execute(work, expressions(before, inLoop), inLoop);
    }
    updated = Instant.now();
    return activity;
  }

  private static boolean mayBegin(JsonObject definition, Map<String, StandInActivity> before) {
    return dependencies(definition).stream()
        .map(JsonValue::asJsonObject)
        .allMatch(
            dependency -> {
              String status = before.get(dependency.getString("activity")).status;
              return dependency.getJsonArray("dependencyConditions").stream()
                  .map(condition -> ((JsonString) condition).getString())
                  .anyMatch(
                      condition ->
                          condition.equals(status)
                              || condition.equals("Completed") && !status.equals("Skipped"));
            });
  }

  private Expressions expressions(
      Map<String, StandInActivity> before, Map<String, JsonValue> inLoop) {
    Map<String, Function<List<JsonValue>, JsonValue>> names = new HashMap<>();
    JsonObject self =
        Json.createObjectBuilder().add("RunId", id).add("parameters", parameters).build();
    names.put("pipeline", none -> self);
    names.put(
        "activity",
        arguments ->
            Json.createObjectBuilder()
                .add("output", before.get(Expressions.words(arguments.getFirst())).output)
                .build());
    inLoop.forEach((name, value) -> names.put(name, none -> value));
    return new Expressions(names);
  }

  private static JsonArray dependencies(JsonObject definition) {
    return definition.containsKey("dependsOn")
        ? definition.getJsonArray("dependsOn")
        : JsonValue.EMPTY_JSON_ARRAY;
  }

  private static List<String> names(JsonObject definition) {
    return dependencies(definition).stream()
        .map(dependency -> dependency.asJsonObject().getString("activity"))
        .toList();
  }
}
