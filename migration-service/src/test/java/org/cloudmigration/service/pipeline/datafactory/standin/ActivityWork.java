package org.cloudmigration.service.pipeline.datafactory.standin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Does what activities say. Types of activities that are not here fail. */
final class ActivityWork {

  private static final int MOST_AT_ONCE = 50;

  private final StandIn factory;
  private final References references;
  private final StandInProcedures procedures;
  private final StandInFaults faults;

  ActivityWork(
      StandIn factory, References references, StandInProcedures procedures, StandInFaults faults) {
    this.faults = faults;
    this.factory = factory;
    this.references = references;
    this.procedures = procedures;
  }

  /** Gives back the output. */
  JsonObject execute(
      StandInActivity activity, Expressions expressions, Map<String, JsonValue> inLoop)
      throws ActivityFailed, SQLException {
    JsonObject properties = activity.typeProperties();
    return switch (activity.type()) {
      case "Lookup" -> lookup(expressions.value(properties).asJsonObject());
      case "Copy" -> copy(activity, expressions);
      case "Script" -> script(activity, expressions);
      case "SqlServerStoredProcedure" -> procedure(activity, expressions);
      case "ForEach" -> each(activity, expressions);
      case "IfCondition" -> either(activity, expressions, inLoop);
      case "ExecutePipeline" -> pipeline(expressions.value(properties).asJsonObject());
      case "Fail" -> {
        JsonObject told = expressions.value(properties).asJsonObject();
        throw new ActivityFailed(told.getString("errorCode"), told.getString("message"));
      }
      default ->
          throw new ActivityFailed(
              "2108", "No activities of the type " + activity.type() + " here");
    };
  }

  private JsonObject lookup(JsonObject properties) throws ActivityFailed, SQLException {
    References.Table table = references.dataset(properties.getJsonObject("dataset"));
    try (Connection connection = references.open(table.linkedService());
        Statement statement = connection.createStatement();
        ResultSet rows = read(statement, properties.getJsonObject("source"), table)) {
      JsonArray found = Rows.of(rows);
      var output = Json.createObjectBuilder();
      if (properties.getBoolean("firstRowOnly", true)) {
        if (!found.isEmpty()) {
          output.add("firstRow", found.getFirst());
        }
      } else {
        output.add("count", found.size()).add("value", found);
      }
      return output.build();
    }
  }

  private ResultSet read(Statement statement, JsonObject source, References.Table table)
      throws SQLException, ActivityFailed {
    if (References.has(source, "sqlReaderStoredProcedureName")) {
      return procedures.query(
          statement.getConnection(),
          source.getString("sqlReaderStoredProcedureName"),
          parameters(References.objectOrEmpty(source, "storedProcedureParameters")));
    }
    if (!References.has(source, "sqlReaderQuery")) {
      throw new ActivityFailed("2102", "Nothing to read in " + table.name());
    }
    return statement.executeQuery(source.getString("sqlReaderQuery"));
  }

  /** Names with their values, of the type that they are given with. */
  private static Map<String, Object> parameters(JsonObject given) throws ActivityFailed {
    Map<String, Object> parameters = new HashMap<>();
    for (String name : given.keySet()) {
      JsonObject parameter = given.getJsonObject(name);
      String text = Expressions.words(parameter.get("value"));
      parameters.put(
          name,
          switch (parameter.getString("type")) {
            case "Int", "Int64" -> Long.valueOf(text);
            case "Boolean" -> Boolean.valueOf(text);
            case "String", "Guid" -> text;
            default -> throw new ActivityFailed("2104", "Not here: " + parameter);
          });
    }
    return parameters;
  }

  private JsonObject copy(StandInActivity activity, Expressions expressions)
      throws ActivityFailed, SQLException {
    awaitRuntime(activity.run);
    if (StandInFaults.hits(faults.cancelled)) {
      activity.run.cancel();
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    if (StandInFaults.hits(faults.systemErrors)) {
      throw new ActivityFailed("2906", "The service had a fault of its own.", true);
    }
    JsonObject definition = activity.definition;
    References.Table from =
        references.dataset(
            expressions.value(definition.getJsonArray("inputs").get(0)).asJsonObject());
    References.Table to =
        references.dataset(
            expressions.value(definition.getJsonArray("outputs").get(0)).asJsonObject());
    if (!faults.failsInto.isEmpty() && to.name().contains(faults.failsInto)) {
      throw new ActivityFailed("2200", "ErrorCode=UserErrorNobodyKnows");
    }
    JsonObject properties = expressions.value(activity.typeProperties()).asJsonObject();
    try (Connection source = references.open(from.linkedService());
        Connection sink = references.open(to.linkedService());
        Statement statement = source.createStatement();
        ResultSet rows = read(statement, properties.getJsonObject("source"), from)) {
      long copied = new CopiedRows(sink, to, faults).from(rows, activity.run);
      return Json.createObjectBuilder()
          .add("rowsRead", copied)
          .add("rowsCopied", copied)
          .add("dataRead", copied * 100)
          .add("dataWritten", copied * 100)
          .add("copyDuration", 1)
          .build();
    }
  }

  private void awaitRuntime(StandInRun run) throws ActivityFailed {
    while (faults.runtimeOffline) {
      if (run.isCancelled()) {
        throw new ActivityFailed("2110", "The run was cancelled.");
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  private JsonObject script(StandInActivity activity, Expressions expressions)
      throws ActivityFailed, SQLException {
    JsonObject service =
        expressions.value(activity.definition.getJsonObject("linkedServiceName")).asJsonObject();
    JsonObject properties = expressions.value(activity.typeProperties()).asJsonObject();
    var results = Json.createArrayBuilder();
    try (Connection connection = references.open(service);
        Statement statement = connection.createStatement()) {
      for (JsonObject script : properties.getJsonArray("scripts").getValuesAs(JsonObject.class)) {
        if (script.getString("type").equals("Query")) {
          try (ResultSet rows = statement.executeQuery(script.getString("text"))) {
            JsonArray found = Rows.of(rows);
            results.add(
                Json.createObjectBuilder().add("rowCount", found.size()).add("rows", found));
          }
        } else {
          statement.execute(script.getString("text"));
        }
      }
    }
    JsonArray sets = results.build();
    return Json.createObjectBuilder()
        .add("resultSetCount", sets.size())
        .add("resultSets", sets)
        .build();
  }

  private JsonObject procedure(StandInActivity activity, Expressions expressions)
      throws ActivityFailed, SQLException {
    JsonObject service =
        expressions.value(activity.definition.getJsonObject("linkedServiceName")).asJsonObject();
    JsonObject properties = expressions.value(activity.typeProperties()).asJsonObject();
    if (StandInFaults.hits(faults.proceduresNotCalled)) {
      throw new ActivityFailed("2906", "The service had a fault of its own.", true);
    }
    if (StandInFaults.hits(faults.proceduresRefused)) {
      throw new ActivityFailed("2402", "Execution fail against sql server. Nobody knows why.");
    }
    StandInFaults.Hold before = faults.beforeProcedure.getAndSet(null);
    if (before != null) {
      before.stand();
    }
    String told = "";
    try (Connection connection = references.open(service)) {
      procedures.call(
          connection,
          properties.getString("storedProcedureName"),
          parameters(References.objectOrEmpty(properties, "storedProcedureParameters")));
    } catch (SQLException e) {
      told = e.getMessage();
      throw e;
    } finally {
      if (before != null) {
        before.end.complete(told);
      }
    }
    StandInFaults.Hold after = faults.afterProcedure.getAndSet(null);
    if (after != null) {
      after.stand();
    }
    if (StandInFaults.hits(faults.answersLost)) {
      throw new ActivityFailed(
          "2402", "Execution fail against sql server: a transport error.", true);
    }
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  private JsonObject each(StandInActivity activity, Expressions expressions) throws ActivityFailed {
    JsonObject properties = activity.typeProperties();
    JsonArray items = expressions.value(properties.get("items")).asJsonArray();
    JsonArray inner = properties.getJsonArray("activities");
    int atOnce = properties.getBoolean("isSequential", false) ? 1 : batchCount(properties);
    List<Future<Boolean>> ends;
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
      ends =
          items.stream()
              .map(item -> threads.submit(() -> succeeded(activity.run, inner, item)))
              .toList();
    }
    if (!ends.stream().allMatch(end -> end.resultNow())) {
      throw new ActivityFailed("2200", "An inner activity failed.");
    }
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  private static int batchCount(JsonObject properties) throws ActivityFailed {
    int count = properties.getInt("batchCount", 20);
    if (count > MOST_AT_ONCE) {
      throw new ActivityFailed("2105", "batchCount is more than " + MOST_AT_ONCE);
    }
    return count;
  }

  private boolean succeeded(StandInRun run, JsonArray inner, JsonValue item) {
    return run.all(inner, this, Map.of("item", item)).values().stream()
        .noneMatch(end -> end.status.equals("Failed"));
  }

  private JsonObject either(
      StandInActivity activity, Expressions expressions, Map<String, JsonValue> inLoop)
      throws ActivityFailed {
    JsonObject properties = activity.typeProperties();
    boolean holds = Expressions.isTrue(expressions.value(properties.get("expression")));
    String branch = holds ? "ifTrueActivities" : "ifFalseActivities";
    if (properties.containsKey(branch)
        && activity.run.all(properties.getJsonArray(branch), this, inLoop).values().stream()
            .anyMatch(end -> end.status.equals("Failed"))) {
      throw new ActivityFailed("2200", "An inner activity failed.");
    }
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  private JsonObject pipeline(JsonObject properties) throws ActivityFailed {
    String name = properties.getJsonObject("pipeline").getString("referenceName");
    StandInRun child = factory.run(name, References.objectOrEmpty(properties, "parameters"));
    if (!properties.getBoolean("waitOnCompletion", false)) {
      throw new ActivityFailed("2106", "Nobody waits for the end of " + name);
    }
    if (!child.status.equals("Succeeded")) {
      throw new ActivityFailed("2107", child.message);
    }
    return Json.createObjectBuilder()
        .add("pipelineName", name)
        .add("pipelineRunId", child.id)
        .build();
  }
}
