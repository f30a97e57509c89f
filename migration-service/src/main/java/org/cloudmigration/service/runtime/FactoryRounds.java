package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.FactoryState;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.service.operation.RefusedException;

/**
 * Asks the data factories of Azure from time to time whether they answer, and how their runtimes
 * stand. Several servers may do so at once.
 */
@ApplicationScoped
public class FactoryRounds {

  private static final Duration BETWEEN = Duration.ofMinutes(5);

  @Inject DataFactories factories;
  @Inject FactoryQuestion question;

  /** Does nothing where everything was asked not long ago. */
  public void call() {
    Instant due = Instant.now().minus(BETWEEN);
    List<UUID> ids =
        factories.all().stream()
            .filter(factory -> !DataFactories.isHere(factory))
            .filter(factory -> factory.checkedAt() == null || factory.checkedAt().isBefore(due))
            .map(DataFactory::id)
            .toList();
    ids.forEach(question::ask);
  }

  /** One factory: in a transaction of its own. */
  @ApplicationScoped
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  static class FactoryQuestion {

    @Inject DataFactories factories;
    @Inject FactoryCheck check;
    @Inject FactoryUses uses;
    @Inject FactoryRuntimeMaker maker;
    @Inject IntegrationRuntimes runtimes;

    public void ask(UUID id) {
      DataFactory factory = factories.byId(id);
      check.ask(factory);
      if (factory.state() == FactoryState.ONLINE) {
        runtimes.all().stream()
            .filter(runtime -> runtime.dataFactoryId().equals(id))
            .forEach(this::look);
      }
    }

    private void look(IntegrationRuntime runtime) {
      try {
        uses.of(runtime).ifPresent(use -> maker.look(runtime, use));
      } catch (RefusedException e) {
        System.getLogger(FactoryRounds.class.getName())
            .log(System.Logger.Level.INFO, "A runtime could not be asked: " + e.getMessage());
      }
    }
  }
}
