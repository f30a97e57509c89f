package org.cloudmigration.service.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.pipeline.DefinitionChange.What;

/** Compares a pipeline as it is stored with the one that this server would build. */
public final class PipelineDifferences {

  private static final String PIPELINE = "Pipeline";
  private static final String ACTIVITY = "Activity";

  private PipelineDifferences() {}

  /**
   * By activities, in the order of the pipeline; those that are superfluous come last.
   *
   * @param stored as {@link PipelineJson} wrote it, maybe in another version, whose kinds and forms
   *     need not be known here; null if there is none
   * @param storedBy version that wrote it; blank where nobody knows
   */
  public static List<DefinitionChange> between(
      String stored, String storedBy, PipelineDefinition wanted) {
    if (stored == null) {
      return List.of(new DefinitionChange(PIPELINE, wanted.name(), What.MISSING, ""));
    }
    return read(stored)
        .map(known -> between(known, storedBy, wanted))
        .orElseGet(
            () -> List.of(new DefinitionChange(PIPELINE, wanted.name(), What.CHANGED, storedBy)));
  }

  private static List<DefinitionChange> between(
      PipelineDefinition stored, String storedBy, PipelineDefinition wanted) {
    List<DefinitionChange> changes = new ArrayList<>();
    for (ActivityDefinition activity : wanted.activities()) {
      Optional<ActivityDefinition> there = named(stored, activity.name());
      if (there.isEmpty()) {
        changes.add(new DefinitionChange(ACTIVITY, activity.name(), What.MISSING, ""));
      } else if (!there.get().equals(activity)) {
        changes.add(new DefinitionChange(ACTIVITY, activity.name(), What.CHANGED, storedBy));
      }
    }
    stored.activities().stream()
        .filter(activity -> named(wanted, activity.name()).isEmpty())
        .map(gone -> new DefinitionChange(ACTIVITY, gone.name(), What.SUPERFLUOUS, storedBy))
        .forEach(changes::add);
    if (changes.isEmpty() && !stored.equals(wanted)) {
      changes.add(new DefinitionChange(PIPELINE, wanted.name(), What.CHANGED, storedBy));
    }
    return changes;
  }

  private static Optional<ActivityDefinition> named(PipelineDefinition pipeline, String name) {
    return pipeline.activities().stream()
        .filter(activity -> activity.name().equals(name))
        .findFirst();
  }

  /** Empty if this version cannot read it. */
  private static Optional<PipelineDefinition> read(String stored) {
    try {
      return Optional.of(PipelineJson.read(stored));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
