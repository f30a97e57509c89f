package org.cloudmigration.service.pipeline.datafactory.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One run of one activity. */
final class StandInActivity {

  final String id = UUID.randomUUID().toString();
  final JsonObject definition;
  final StandInRun run;
  final String name;
  final Instant start = Instant.now();
  volatile Instant updated = start;
  volatile String status = "InProgress";
  volatile String error = "";
  private volatile String errorCode = "";
  private volatile boolean system;
  volatile JsonObject output = JsonValue.EMPTY_JSON_OBJECT;
  private volatile JsonObject userProperties = JsonValue.EMPTY_JSON_OBJECT;

  StandInActivity(JsonObject definition, StandInRun run) {
    this.definition = definition;
    this.run = run;
    this.name = definition.getString("name");
  }

  String type() {
    return definition.getString("type");
  }

  JsonObject typeProperties() {
    return definition.getJsonObject("typeProperties");
  }

  void execute(ActivityWork work, Expressions expressions, Map<String, JsonValue> inLoop) {
    try {
      userProperties = properties(expressions);
      output = work.execute(this, expressions, inLoop);
      end(run.isCancelled() ? "Cancelled" : "Succeeded");
    } catch (ActivityFailed e) {
      system = e.system();
      fail(e.code(), e.getMessage());
    } catch (SQLException e) {
      fail("2200", e.getMessage());
    } catch (RuntimeException e) {
      e.printStackTrace();
      fail("2103", e.toString());
    }
  }

  private JsonObject properties(Expressions expressions) {
    JsonObjectBuilder properties = Json.createObjectBuilder();
    if (definition.containsKey("userProperties")) {
      for (JsonObject each :
          definition.getJsonArray("userProperties").getValuesAs(JsonObject.class)) {
        properties.add(each.getString("name"), expressions.value(each.get("value")));
      }
    }
    return properties.build();
  }

  private void fail(String code, String text) {
    errorCode = code;
    error = String.valueOf(text);
    end("Failed");
  }

  void end(String newStatus) {
    status = newStatus;
    updated = Instant.now();
  }

  /** As the service tells of it. */
  JsonObject told() {
    return Json.createObjectBuilder()
        .add("activityRunId", id)
        .add("activityName", name)
        .add("activityType", type())
        .add("pipelineName", run.pipeline)
        .add("pipelineRunId", run.id)
        .add("status", status)
        .add("activityRunStart", start.toString())
        .add("activityRunEnd", updated.toString())
        .add("input", JsonValue.EMPTY_JSON_OBJECT)
        .add("output", output)
        .add("userProperties", userProperties)
        .add(
            "error",
            Json.createObjectBuilder()
                .add("errorCode", errorCode)
                .add("message", error)
                .add("failureType", errorCode.isEmpty() ? "" : system ? "SystemError" : "UserError")
                .add("target", name))
        .build();
  }
}
