package org.cloudmigration.service.setup.update;

import org.cloudmigration.service.pipeline.DefinitionChange;

/**
 * Something that an update changes, for people.
 *
 * @param kind what it is: pipeline, dataset, linked service, activity
 * @param deployed how it is now
 * @param remedy what an update does; the end of a sentence that begins with its name
 */
public record PipelineChange(String kind, String name, String deployed, String remedy) {

  static PipelineChange of(DefinitionChange change) {
    String found = change.what().title();
    return new PipelineChange(
        change.kind(),
        change.name(),
        change.deployedBy().isEmpty() ? found : found + ", version " + change.deployedBy(),
        change.what().remedy());
  }

  @Override
  public String toString() {
    return kind + " " + name + " " + remedy;
  }
}
