package org.cloudmigration.service.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.pipeline.DefinitionChange.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineDifferencesTest {

  private static final ActivityDefinition LIST = activity("List", "List tables");
  private static final ActivityDefinition COPY = activity("Copy", "Copy tables", "List");

  private static ActivityDefinition activity(String name, String title, String... after) {
    return new ActivityDefinition(name, title, ActivityKind.COPY, Place.TENANT, List.of(after));
  }

  private static PipelineDefinition pipeline(ActivityDefinition... activities) {
    return new PipelineDefinition("replicate-Sandbox", List.of(activities));
  }

  private static List<String> between(PipelineDefinition stored, PipelineDefinition wanted) {
    return Stream.of(PipelineJson.write(stored))
        .flatMap(text -> PipelineDifferences.between(text, "0.9", wanted).stream())
        .map(change -> change + " (" + change.deployedBy() + ")")
        .toList();
  }

  @Test
  void theSameIsNoDifference() {
    assertThat(between(pipeline(LIST, COPY), pipeline(LIST, COPY))).isEmpty();
  }

  @Test
  void activitiesAreAddedReplacedAndRemoved() {
    assertThat(
            between(
                pipeline(LIST, activity("Old", "Old way"), COPY),
                pipeline(
                    LIST, activity("Copy", "Copy and verify", "List"), activity("New", "New way"))))
        .containsExactly(
            "Activity Copy is replaced (0.9)",
            "Activity New is added ()",
            "Activity Old is removed (0.9)");
  }

  @Test
  void whatAnActivityWaitsForBelongsToIt() {
    assertThat(between(pipeline(LIST, activity("Copy", "Copy tables")), pipeline(LIST, COPY)))
        .containsExactly("Activity Copy is replaced (0.9)");
  }

  @Test
  void anotherOrderIsAnotherPipeline() {
    ActivityDefinition free = activity("Free", "Anytime");
    assertThat(between(pipeline(LIST, free), pipeline(free, LIST)))
        .containsExactly("Pipeline replicate-Sandbox is replaced (0.9)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "",
        "no JSON",
        "{\"name\":\"p\",\"properties\":{\"activities\":[{\"name\":\"A\",\"description\":\"a\","
            + "\"type\":\"KIND_OF_TOMORROW\",\"dependsOn\":[],"
            + "\"typeProperties\":{\"place\":\"TENANT\"}}]}}"
      })
  void whatThisVersionCannotReadIsReplacedAsAWhole(String stored) {
    assertThat(PipelineDifferences.between(stored, "9.9", pipeline(LIST)))
        .containsExactly(
            new DefinitionChange("Pipeline", "replicate-Sandbox", What.CHANGED, "9.9"));
  }

  @Test
  void whereThereIsNoneItIsAdded() {
    assertThat(PipelineDifferences.between(null, "", pipeline(LIST)))
        .containsExactly(new DefinitionChange("Pipeline", "replicate-Sandbox", What.MISSING, ""));
  }
}
