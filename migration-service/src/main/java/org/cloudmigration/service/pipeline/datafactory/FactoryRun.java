package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.fluent.models.PipelineRunInner;
import java.util.Map;
import java.util.Objects;

/**
 * A pipeline run as the factory tells of it.
 *
 * @param id as the factory gave it
 * @param parameters all as texts: a list comes back as its JSON
 * @param message why it failed; blank otherwise
 */
record FactoryRun(
    String id,
    String pipeline,
    FactoryRunStatus status,
    Map<String, String> parameters,
    String message) {

  static FactoryRun of(PipelineRunInner run) {
    return new FactoryRun(
        run.runId(),
        run.pipelineName(),
        FactoryRunStatus.of(run.status()),
        Objects.requireNonNullElse(run.parameters(), Map.of()),
        Objects.requireNonNullElse(run.message(), ""));
  }
}
