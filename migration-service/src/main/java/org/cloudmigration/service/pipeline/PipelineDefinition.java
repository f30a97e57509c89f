package org.cloudmigration.service.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pipeline as data: what is done, and after what. Activities stand behind those that they depend
 * on.
 */
public record PipelineDefinition(String name, List<ActivityDefinition> activities) {

  public PipelineDefinition {
    activities = List.copyOf(activities);
    Set<String> before = new HashSet<>();
    for (ActivityDefinition activity : activities) {
      if (!before.containsAll(activity.dependsOn())) {
        throw new IllegalArgumentException(
            activity.name() + " depends on an activity that does not stand before it.");
      }
      if (!before.add(activity.name())) {
        throw new IllegalArgumentException("Two activities are called " + activity.name());
      }
    }
  }

  /**
   * @throws IllegalArgumentException if there is no such activity
   */
  public ActivityDefinition activity(String activityName) {
    return activities.stream()
        .filter(activity -> activity.name().equals(activityName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No activity " + activityName));
  }
}
