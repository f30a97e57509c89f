package org.cloudmigration.service.pipeline.datafactory;

import java.util.List;
import java.util.Optional;

/**
 * What became of an item of a run.
 *
 * @param activities those that did it, as far as they came
 * @param message what the run says of itself
 */
record ItemEnd(List<FactoryActivity> activities, String message) {

  ItemEnd {
    activities = List.copyOf(activities);
  }

  /** The one of this name that ended well; one that was repeated has failed before. */
  Optional<FactoryActivity> succeeded(String name) {
    return activities.stream()
        .filter(activity -> activity.name().equals(name))
        .filter(activity -> activity.status() == FactoryRunStatus.SUCCEEDED)
        .findFirst();
  }

  /** The one that went wrong, if it says why. */
  Optional<FactoryActivity> failed() {
    return activities.stream().filter(activity -> activity.error().isPresent()).findFirst();
  }
}
