package org.cloudmigration.service.pipeline;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;

/**
 * A definition as text: in the shape of Azure Data Factory's pipelines, with kinds of activities in
 * the place of its types, which its adapter puts in.
 */
public final class PipelineJson {

  private static final String SUCCEEDED = "Succeeded";

  private PipelineJson() {}

  public static String write(PipelineDefinition pipeline) {
    JsonArrayBuilder activities = Json.createArrayBuilder();
    pipeline.activities().forEach(activity -> activities.add(write(activity)));
    return Json.createObjectBuilder()
        .add("name", pipeline.name())
        .add("properties", Json.createObjectBuilder().add("activities", activities))
        .build()
        .toString();
  }

  private static JsonObjectBuilder write(ActivityDefinition activity) {
    JsonArrayBuilder dependsOn = Json.createArrayBuilder();
    for (String name : activity.dependsOn()) {
      dependsOn.add(
          Json.createObjectBuilder()
              .add("activity", name)
              .add("dependencyConditions", Json.createArrayBuilder().add(SUCCEEDED)));
    }
    return Json.createObjectBuilder()
        .add("name", activity.name())
        .add("description", activity.title())
        .add("type", activity.kind().name())
        .add("dependsOn", dependsOn)
        .add("typeProperties", Json.createObjectBuilder().add("place", activity.place().name()));
  }

  /**
   * @throws RuntimeException if the text is not what {@link #write} made
   */
  public static PipelineDefinition read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject pipeline = reader.readObject();
      return new PipelineDefinition(
          pipeline.getString("name"),
          pipeline.getJsonObject("properties").getJsonArray("activities").stream()
              .map(activity -> activity(activity.asJsonObject()))
              .toList());
    }
  }

  private static ActivityDefinition activity(JsonObject json) {
    List<String> dependsOn =
        json.getJsonArray("dependsOn").stream()
            .map(dependency -> dependency.asJsonObject().getJsonString("activity"))
            .map(JsonString::getString)
            .toList();
    return new ActivityDefinition(
        json.getString("name"),
        json.getString("description"),
        ActivityKind.valueOf(json.getString("type")),
        Place.valueOf(json.getJsonObject("typeProperties").getString("place")),
        dependsOn);
  }
}
