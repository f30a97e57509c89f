package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.FactoryUse;

/** Whether a runtime of a data factory can be worked with. */
@ApplicationScoped
public class FactoryReadiness {

  @Inject FactoryRuntimeMaker maker;

  /**
   * @return how it stands, for people
   * @throws RefusedException if no node of it is online, or its factory does not answer
   */
  public String standsReady(IntegrationRuntime runtime, FactoryUse use) {
    RuntimeState state = maker.look(runtime, use);
    if (!state.works()) {
      throw RefusedException.because(
          "RUNTIME",
          "The integration runtime “%s” in the data factory %s has no node that is online."
              .formatted(runtime.name(), use.factory()),
          "Install Microsoft's integration runtime on a machine that reaches the source, register it"
              + " with a key (Get runtime service key), and try again.");
    }
    return runtime.name() + " in " + use.factory() + " is online";
  }
}
