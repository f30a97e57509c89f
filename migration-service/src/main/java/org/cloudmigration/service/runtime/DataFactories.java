package org.cloudmigration.service.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.runtime.DataFactory;
import org.cloudmigration.domain.runtime.EngineType;
import org.cloudmigration.domain.runtime.FactoryState;
import org.cloudmigration.domain.runtime.IntegrationRuntime;
import org.cloudmigration.service.operation.RefusedException;

/**
 * The data factories that are configured, and the choice among them: the least loaded of those that
 * answer. Load is the number of other environments on a factory.
 */
@ApplicationScoped
@Transactional
public class DataFactories {

  private static final UUID NO_ENVIRONMENT = new UUID(0, 0);

  @Inject FactoryLoad load;
  @Inject EmbeddedFactory embedded;

  /** By name; the embedded one is always among them. */
  public List<DataFactory> all() {
    if (load.all().stream().noneMatch(DataFactories::isEmbedded)) {
      try {
        embedded.create();
      } catch (PersistenceException e) {
        // Another server has made it at the same time; if not, this one is told below.
        if (load.all().stream().noneMatch(DataFactories::isEmbedded)) {
          throw e;
        }
      }
    }
    return load.all();
  }

  /** Whether it is this server itself. */
  public static boolean isHere(DataFactory factory) {
    return isEmbedded(factory);
  }

  /**
   * The one for a new runtime in Azure.
   *
   * @throws RefusedException if none answers
   */
  FactoryChoice leastLoadedOfAzure() {
    return leastLoaded(
        all().stream().filter(each -> !isEmbedded(each)).toList(), NO_ENVIRONMENT, null);
  }

  /**
   * Chooses a factory for an environment; one that has been prepared keeps its own.
   *
   * @param among which ones
   * @throws RefusedException if none answers, or the environment's own does not
   */
  public FactoryChoice choose(UUID environmentId, Predicate<DataFactory> among) {
    Optional<DataFactory> kept = load.keptBy(environmentId);
    return kept.isPresent()
        ? keep(kept.get(), "The environment is on it already.")
        : leastLoaded(all().stream().filter(among).toList(), environmentId, null);
  }

  /**
   * The factory of an integration runtime that somebody chose by its name.
   *
   * @throws RefusedException if it does not answer, or the environment is on another one
   */
  public FactoryChoice choose(UUID environmentId, IntegrationRuntime named) {
    DataFactory factory = byId(named.dataFactoryId());
    load.keptBy(environmentId)
        .filter(kept -> !kept.id().equals(factory.id()))
        .ifPresent(
            kept -> {
              throw RefusedException.because(
                  "DATA_FACTORY",
                  "The integration runtime “"
                      + named.name()
                      + "” belongs to the data factory "
                      + factory.name()
                      + ", but the environment is on "
                      + kept.name()
                      + ".",
                  "Choose a runtime of that data factory, or leave the name empty for a new one.");
            });
    return keep(factory, belongs(named));
  }

  private static String belongs(IntegrationRuntime runtime) {
    return "The integration runtime “" + runtime.name() + "” belongs to it.";
  }

  /**
   * Tells why the factory of a runtime is an environment's, as things stand. Chooses, makes and
   * refuses nothing: for those who only look.
   */
  public FactoryChoice explain(Environment environment, IntegrationRuntime runtime) {
    List<DataFactory> all = load.all();
    DataFactory factory =
        all.stream()
            .filter(each -> each.id().equals(runtime.dataFactoryId()))
            .findFirst()
            .orElseThrow();
    if (!isOnline(factory)) {
      return new FactoryChoice(factory, "The environment is on it. It does not answer now.");
    }
    if (!RuntimeName.isMadeFor(environment.name(), runtime.name())) {
      return new FactoryChoice(factory, belongs(runtime));
    }
    FactoryChoice best =
        leastLoaded(
            all.stream().filter(each -> each.engine() == factory.engine()).toList(),
            environment.id(),
            factory);
    return best.factory().equals(factory)
        ? best
        : new FactoryChoice(factory, "The environment is on it already.");
  }

  public DataFactory byId(UUID id) {
    return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * @param preferred the one to take of several with the same load, or null
   */
  private FactoryChoice leastLoaded(
      List<DataFactory> all, UUID environmentId, DataFactory preferred) {
    List<DataFactory> online = all.stream().filter(DataFactories::isOnline).toList();
    Map<DataFactory, Long> loads =
        online.stream()
            .collect(Collectors.toMap(Function.identity(), each -> load.of(each, environmentId)));
    DataFactory least =
        online.stream()
            .min(
                Comparator.<DataFactory, Long>comparing(loads::get)
                    .thenComparing(each -> !each.equals(preferred)))
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "DATA_FACTORY",
                        "None of the " + all.size() + " data factories answers.",
                        "Check that they are running and can be reached from this server, then try"
                            + " again."));
    return new FactoryChoice(least, reason(loads.get(least), online.size(), all.size()));
  }

  private static String reason(long environments, int online, int all) {
    String passedOver =
        all == online ? "" : " " + (all - online) + " did not answer and were passed over.";
    String why =
        online == 1
            ? all == 1 ? "It is the only one." : "It is the only one that answers."
            : "It serves the fewest environments (" + environments + ") of " + online + ".";
    return why + passedOver;
  }

  private static FactoryChoice keep(DataFactory factory, String reason) {
    if (!isOnline(factory)) {
      throw RefusedException.because(
          "DATA_FACTORY",
          "The data factory " + factory.name() + " of the environment does not answer.",
          "Check that it is running and can be reached from this server, then try again.");
    }
    return new FactoryChoice(factory, reason);
  }

  private static boolean isEmbedded(DataFactory factory) {
    return factory.engine() == EngineType.EMBEDDED;
  }

  private static boolean isOnline(DataFactory factory) {
    return factory.state() == FactoryState.ONLINE;
  }
}
