package org.cloudmigration.service.pipeline.datafactory.standin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.service.pipeline.datafactory.LoopbackAzure;
import org.cloudmigration.service.pipeline.datafactory.LoopbackAzure.Answer;
import org.cloudmigration.service.pipeline.datafactory.LoopbackAzure.Request;

/**
 * Stands in for Azure Data Factory: keeps the definitions that it is sent, and executes them
 * against databases of this machine. It knows what this product uses, and refuses everything else.
 */
public final class StandIn implements AutoCloseable {

  private static final Pattern PATH =
      Pattern.compile(
          "(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/"
              + "Microsoft.DataFactory/factories/([^/]+)(?:/([^/]+))?(?:/([^/]+))?(?:/([^/]+))?");

  private final Definitions definitions = new Definitions();
  private final Map<String, StandInRun> runs = new ConcurrentHashMap<>();
  private final StandInFaults faults = new StandInFaults();
  private final ActivityWork work;
  private final LoopbackAzure azure = new LoopbackAzure(this::answer);

  public StandIn(StandInDatabases databases, StandInProcedures procedures) {
    work = new ActivityWork(this, new References(definitions, databases), procedures, faults);
  }

  public LoopbackAzure azure() {
    return azure;
  }

  public StandInFaults faults() {
    return faults;
  }

  /** Definitions as they were sent, for those who look at each. */
  public JsonObject definition(String kind, String name) {
    return definitions.find(kind, name).orElseThrow();
  }

  /** Status of all runs of a pipeline. */
  public List<String> runs(String pipeline) {
    return runs.values().stream()
        .filter(run -> run.pipeline.equals(pipeline))
        .map(run -> run.status)
        .toList();
  }

  /** Names of what is defined; for tests of the clean-up. */
  public List<String> names(String kind) {
    return definitions.names(kind);
  }

  private Answer answer(Request request) {
    LockSupport.parkNanos(faults.slowMillis * 1_000_000L);
    Matcher path = PATH.matcher(request.path());
    if (!path.matches()) {
      return Answer.error(404, "InvalidResourceType");
    }
    String kind = path.group(2) == null ? "" : path.group(2).toLowerCase();
    String name = path.group(3);
    String action = path.group(4) == null ? "" : path.group(4).toLowerCase();
    return switch (kind) {
      case "" ->
          Answer.ok(Json.createObjectBuilder().add("name", path.group(1)).build().toString());
      case "querypipelineruns" -> list(matching(json(request.body())));
      case "pipelineruns" -> run(name, action);
      case "integrationruntimes" -> runtime(name, action);
      case "pipelines", "datasets", "linkedservices" ->
          action.equals("createrun")
              ? create(name, json(request.body()))
              : define(request, kind, name);
      default -> Answer.error(404, "InvalidResourceType");
    };
  }

  /** Whatever it is called, it is registered; its node is online. */
  private static Answer runtime(String name, String action) {
    return action.equals("getstatus")
        ? Answer.ok(
            Json.createObjectBuilder()
                .add("name", name)
                .add(
                    "properties",
                    Json.createObjectBuilder().add("type", "SelfHosted").add("state", "Online"))
                .build()
                .toString())
        : Answer.error(404, "InvalidResourceType");
  }

  private Answer define(Request request, String kind, String name) {
    return switch (request.method()) {
      case "PUT" -> {
        if (faults.silentPuts) {
          yield Answer.error(503, "ServiceUnavailable");
        }
        definitions.put(kind, name, json(request.body()).getJsonObject("properties"));
        yield Answer.ok(resource(kind, name).toString());
      }
      case "DELETE" ->
          faults.keepsEverything
              ? Answer.error(503, "ServiceUnavailable")
              : new Answer(definitions.remove(kind, name) ? 200 : 204, "", "");
      case "GET" -> {
        if (name == null) {
          JsonArrayBuilder all = Json.createArrayBuilder();
          definitions.names(kind).forEach(each -> all.add(resource(kind, each)));
          yield list(all);
        }
        yield definitions.find(kind, name).isPresent()
            ? Answer.ok(resource(kind, name).toString())
            : Answer.error(404, "ResourceNotFound");
      }
      default -> Answer.error(405, "MethodNotAllowed");
    };
  }

  private JsonObject resource(String kind, String name) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("properties", Secrets.masked(definitions.find(kind, name).orElseThrow()))
        .build();
  }

  private static Answer list(JsonArrayBuilder values) {
    return Answer.ok(Json.createObjectBuilder().add("value", values).build().toString());
  }

  private Answer create(String pipeline, JsonObject parameters) {
    if (definitions.find("pipelines", pipeline).isEmpty()) {
      return Answer.error(404, "PipelineNotFound");
    }
    if (StandInFaults.hits(faults.turnedAway)) {
      return new Answer(429, "{\"error\":{\"code\":\"TooMany\",\"message\":\"\"}}", "1");
    }
    var run = new StandInRun(UUID.randomUUID().toString(), pipeline, parameters);
    runs.put(run.id, run);
    Thread.ofVirtual().start(() -> execute(run));
    boolean twice = !faults.twice.isEmpty() && pipeline.endsWith(faults.twice);
    if (twice || StandInFaults.hits(faults.startedTwice)) {
      var second = new StandInRun(UUID.randomUUID().toString(), pipeline, parameters);
      runs.put(second.id, second);
      Thread.ofVirtual().start(() -> execute(second));
    }
    if (StandInFaults.hits(faults.startedBehindAnError)) {
      return Answer.error(500, "InternalServerError");
    }
    return Answer.ok(Json.createObjectBuilder().add("runId", run.id).build().toString());
  }

  /** To its end. */
  StandInRun run(String pipeline, JsonObject parameters) throws ActivityFailed {
    definitions.pipeline(pipeline);
    var run = new StandInRun(UUID.randomUUID().toString(), pipeline, parameters);
    runs.put(run.id, run);
    execute(run);
    return run;
  }

  private void execute(StandInRun run) {
    JsonObject definition = definitions.find("pipelines", run.pipeline).orElseThrow();
    var declared = References.objectOrEmpty(definition, "parameters").keySet();
    if (!declared.containsAll(run.parameters.keySet())) {
      throw new IllegalArgumentException(run.pipeline + " does not declare " + run.parameters);
    }
    run.execute(definition, work);
  }

  private Answer run(String id, String action) {
    if (action.isEmpty() && StandInFaults.hits(faults.silent)) {
      return Answer.error(503, "ServiceUnavailable");
    }
    StandInRun run = runs.get(id);
    if (run == null || action.isEmpty() && StandInFaults.hits(faults.forgotten)) {
      return Answer.error(404, "PipelineRunNotFound");
    }
    return switch (action) {
      case "" -> Answer.ok(told(run).toString());
      case "cancel" -> {
        run.cancel();
        yield new Answer(200, "", "");
      }
      case "queryactivityruns" -> {
        JsonArrayBuilder activities = Json.createArrayBuilder();
        run.activities.forEach(activity -> activities.add(activity.told()));
        yield list(activities);
      }
      default -> Answer.error(404, "InvalidResourceType");
    };
  }

  private JsonArrayBuilder matching(JsonObject query) {
    Predicate<StandInRun> wanted = run -> true;
    for (JsonValue filter :
        query.containsKey("filters") ? query.getJsonArray("filters") : JsonValue.EMPTY_JSON_ARRAY) {
      JsonObject each = filter.asJsonObject();
      String value = each.getJsonArray("values").getString(0);
      wanted =
          wanted.and(
              run ->
                  each.getString("operand").equals("PipelineName") && run.pipeline.equals(value));
    }
    JsonArrayBuilder found = Json.createArrayBuilder();
    runs.values().stream().filter(wanted).forEach(run -> found.add(told(run)));
    return found;
  }

  private static JsonObject told(StandInRun run) {
    var parameters = Json.createObjectBuilder();
    run.parameters.forEach((name, value) -> parameters.add(name, Expressions.words(value)));
    return Json.createObjectBuilder()
        .add("runId", run.id)
        .add("pipelineName", run.pipeline)
        .add("parameters", parameters)
        .add("status", run.status)
        .add("message", run.message)
        .add("runStart", run.start.toString())
        .add("lastUpdated", run.updated.toString())
        .build();
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.isEmpty() ? "{}" : text))) {
      return reader.readObject();
    }
  }

  @Override
  public void close() {
    azure.close();
  }
}
