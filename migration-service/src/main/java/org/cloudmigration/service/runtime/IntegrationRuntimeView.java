package org.cloudmigration.service.runtime;

import java.time.Instant;
import java.util.List;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.RuntimeState;

/**
 * An integration runtime as page and API list it, without its keys.
 *
 * @param builtIn this server's own node does its work
 * @param nodeName blank while no node is registered
 * @param lastContactAt null while no node is registered
 * @param environments names of those that use it
 */
public record IntegrationRuntimeView(
    String name,
    RuntimeState state,
    boolean builtIn,
    String dataFactory,
    String nodeName,
    String nodeVersion,
    Instant createdAt,
    Instant lastContactAt,
    List<String> environments) {

  static IntegrationRuntimeView of(
      IntegrationRuntime runtime, DataFactory factory, List<String> environments) {
    return new IntegrationRuntimeView(
        runtime.name(),
        runtime.state(),
        factory.engine() == EngineType.EMBEDDED,
        factory.name(),
        runtime.nodeName(),
        runtime.nodeVersion(),
        runtime.createdAt(),
        runtime.lastContactAt(),
        environments);
  }
}
