package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.domain.runtime.RuntimeState;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.pipeline.FactoryGate.Keys;
import org.cloudmigration.service.pipeline.FactoryGate.RuntimeStands;
import org.cloudmigration.service.pipeline.FactoryUse;

/** Makes, asks and renews integration runtimes of data factories in Azure. */
@ApplicationScoped
class FactoryRuntimeMaker {

  @Inject FactoryGate gate;
  @Inject FactoryUses uses;
  @Inject IntegrationRuntimes runtimes;
  @Inject RuntimeKeyStore keys;
  @Inject NotedNodes noted;

  /** Here first: a name that is taken here makes nothing there. */
  void make(DataFactory factory, RuntimeName name) {
    IntegrationRuntime runtime = runtimes.create(name, factory.id());
    try {
      Keys made = gate.makeRuntime(uses.of(factory, name.value()));
      keys.renew(runtime, new RuntimeKeys(made.first(), made.second()), Instant.now());
    } catch (FactoryException e) {
      throw new RefusedException(e.report());
    }
  }

  /** As they are there now: somebody may have renewed them in Azure. */
  RuntimeKeys keys(FactoryUse use) {
    try {
      Keys present = gate.makeRuntime(use);
      return new RuntimeKeys(present.first(), present.second());
    } catch (FactoryException e) {
      throw new RefusedException(e.report());
    }
  }

  RuntimeKeys renew(IntegrationRuntime runtime, FactoryUse use, RenewedKeys which) {
    RuntimeKeys renewed = renew(use, which);
    keys.renew(runtime, renewed, Instant.now());
    return renewed;
  }

  private RuntimeKeys renew(FactoryUse use, RenewedKeys which) {
    try {
      Keys renewed = null;
      if (which != RenewedKeys.SECONDARY) {
        renewed = gate.renewKey(use, true);
      }
      if (which != RenewedKeys.PRIMARY) {
        renewed = gate.renewKey(use, false);
      }
      return new RuntimeKeys(renewed.first(), renewed.second());
    } catch (FactoryException e) {
      throw new RefusedException(e.report());
    }
  }

  /**
   * Asks how a runtime stands, and notes it with its nodes.
   *
   * @throws RefusedException if its factory does not answer
   */
  public RuntimeState look(IntegrationRuntime runtime, FactoryUse use) {
    try {
      RuntimeStands stands = gate.runtime(use);
      noted.note(runtime.id(), state(stands), stands.nodes());
      return state(stands);
    } catch (FactoryException e) {
      throw new RefusedException(e.report());
    }
  }

  /** As its factory tells it; one that Azure has invented since counts as offline. */
  static RuntimeState state(RuntimeStands stands) {
    String name = stands.state().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase();
    return Arrays.stream(RuntimeState.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElse(RuntimeState.OFFLINE);
  }
}
