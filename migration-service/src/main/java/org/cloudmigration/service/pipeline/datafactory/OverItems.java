package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.PipelineResourceInner;
import com.azure.resourcemanager.datafactory.models.Activity;
import com.azure.resourcemanager.datafactory.models.Expression;
import com.azure.resourcemanager.datafactory.models.ForEachActivity;
import com.azure.resourcemanager.datafactory.models.ParameterSpecification;
import com.azure.resourcemanager.datafactory.models.ParameterType;
import com.azure.resourcemanager.datafactory.models.UserProperty;
import java.util.List;
import java.util.Map;

/** The form of all pipelines here: the same for each item of a list that a run brings along. */
final class OverItems {

  /** Those at a time; the service does up to 50, a node of the runtime hardly more than these. */
  private static final int AT_ONCE = 10;

  private OverItems() {}

  static PipelineResourceInner pipeline(Activity... each) {
    return new PipelineResourceInner()
        .withParameters(
            Map.of(
                RunStart.START_ID,
                new ParameterSpecification().withType(ParameterType.STRING),
                SharedRuns.ITEMS,
                new ParameterSpecification().withType(ParameterType.ARRAY)))
        .withActivities(
            List.of(
                new ForEachActivity()
                    .withName("EachItem")
                    .withItems(Expressions.of("@pipeline().parameters." + SharedRuns.ITEMS))
                    .withIsSequential(false)
                    .withBatchCount(AT_ONCE)
                    .withActivities(List.of(each))));
  }

  /** By which the service tells later whose activity it was. */
  static List<UserProperty> key() {
    return List.of(new UserProperty().withName(SharedRun.KEY).withValue(of(SharedRun.KEY)));
  }

  /** What an item says under a name. */
  static Expression of(String name) {
    return Expressions.of("@item()." + name);
  }
}
