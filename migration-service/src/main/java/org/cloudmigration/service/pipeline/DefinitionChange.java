package org.cloudmigration.service.pipeline;

import java.util.Objects;

/**
 * How something that is deployed differs from what this server would deploy.
 *
 * @param kind what it is, for people: pipeline, dataset, linked service, activity
 * @param deployedBy version that deployed it; blank where nobody knows, or it is not there
 */
public record DefinitionChange(String kind, String name, What what, String deployedBy) {

  /** What an update does about it. */
  public enum What {
    MISSING("Missing", "is added"),
    CHANGED("Other content", "is replaced"),
    SUPERFLUOUS("Not used any more", "is removed");

    private final String title;
    private final String remedy;

    What(String title, String remedy) {
      this.title = title;
      this.remedy = remedy;
    }

    public String title() {
      return title;
    }

    /** The end of a sentence that begins with its name. */
    public String remedy() {
      return remedy;
    }
  }

  public DefinitionChange {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    Objects.requireNonNull(what);
    Objects.requireNonNull(deployedBy);
  }

  @Override
  public String toString() {
    return kind + " " + name + " " + what.remedy();
  }
}
