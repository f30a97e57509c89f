package org.cloudmigration.service.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.junit.jupiter.api.Test;

class PipelineJsonTest {

  private static ActivityDefinition activity(String name, String... after) {
    return new ActivityDefinition(
        name, "Title of " + name, ActivityKind.CHECK, Place.SOURCE, List.of(after));
  }

  @Property(tries = 60)
  void whatIsWrittenIsReadAgain(
      @ForAll @NotEmpty @UniqueElements
          List<@AlphaChars @NotBlank @StringLength(max = 55) String> names,
      @ForAll String title) {
    List<ActivityDefinition> activities = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      activities.add(
          new ActivityDefinition(
              names.get(i),
              title,
              ActivityKind.values()[i % ActivityKind.values().length],
              Place.values()[i % Place.values().length],
              names.subList(0, i)));
    }
    PipelineDefinition pipeline = new PipelineDefinition("prepare-\"Sandbox\"", activities);
    assertThat(PipelineJson.read(PipelineJson.write(pipeline))).isEqualTo(pipeline);
  }

  @Test
  void hasTheShapeOfAzureDataFactorysPipelines() {
    PipelineDefinition pipeline =
        new PipelineDefinition("prepare", List.of(activity("A"), activity("B", "A")));
    assertThat(PipelineJson.write(pipeline))
        .startsWith("{\"name\":\"prepare\",\"properties\":{\"activities\":[")
        .contains("\"dependsOn\":[{\"activity\":\"A\",\"dependencyConditions\":[\"Succeeded\"]}]");
  }

  @Test
  void anActivityCannotDependOnWhatComesAfterIt() {
    List<ActivityDefinition> turned = List.of(activity("B", "A"), activity("A"));
    assertThatThrownBy(() -> new PipelineDefinition("prepare", turned))
        .hasMessageContaining("B depends on");
  }

  @Test
  void twoActivitiesCannotHaveOneName() {
    List<ActivityDefinition> twins = List.of(activity("A"), activity("A"));
    assertThatThrownBy(() -> new PipelineDefinition("prepare", twins)).hasMessageContaining("A");
  }

  @Test
  void aNameTooLongForAzureDataFactoryIsRefused() {
    assertThatThrownBy(() -> activity("x".repeat(56))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> activity(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
