package org.cloudmigration.service.pipeline;

import java.util.List;
import java.util.Objects;

/**
 * An activity of a pipeline.
 *
 * @param name unique in its pipeline, at most 55 characters (Azure Data Factory's limit)
 * @param title what is done, for people
 * @param place where it is done
 * @param dependsOn names of activities that must have succeeded before
 */
public record ActivityDefinition(
    String name, String title, ActivityKind kind, Place place, List<String> dependsOn) {

  static final int NAME_LIMIT = 55;

  /** Which database an activity talks to. */
  public enum Place {
    SERVICE("Service"),
    SOURCE("Source"),
    TENANT("Tenant");

    private final String title;

    Place(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public ActivityDefinition {
    Objects.requireNonNull(title);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(place);
    dependsOn = List.copyOf(dependsOn);
    if (name.isBlank() || name.length() > NAME_LIMIT) {
      throw new IllegalArgumentException("Not a name of an activity: " + name);
    }
  }
}
