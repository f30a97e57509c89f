package org.cloudmigration.service.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;

/** What is asked of a data factory besides runs: whether it is there, and its runtimes. */
public interface FactoryGate {

  /** Empty if it answers, and lets this server in. */
  Optional<ErrorReport> trouble(FactoryUse use);

  /**
   * Makes the runtime of a use; one that is there stays as it is, with its nodes and keys.
   *
   * @throws FactoryException if the factory does not answer, or refuses
   */
  Keys makeRuntime(FactoryUse use);

  /**
   * Makes one of its keys anew; nodes that are registered stay.
   *
   * @param first whether the first one, otherwise the second
   * @throws FactoryException if the factory does not answer, or refuses
   */
  Keys renewKey(FactoryUse use, boolean first);

  /**
   * How the runtime of a use stands.
   *
   * @throws FactoryException if the factory does not answer, or refuses
   */
  RuntimeStands runtime(FactoryUse use);

  /**
   * Connections by which a source behind the runtime is asked; not for its rows. To be closed. They
   * ask by pipelines of replication, which are put there where they are missing.
   *
   * @throws FactoryException if the factory does not answer, or refuses
   */
  DatabasePool source(FactoryUse use, DatabaseLocation source);

  /**
   * The same before an environment is ready, by the preparation's pipeline: put there now, and by
   * any question that finds it gone. It stays until {@link #removePreparation}.
   *
   * @throws FactoryException if the factory does not answer, or refuses
   */
  DatabasePool preparation(FactoryUse use, DatabaseLocation source);

  /**
   * Removes the preparation's pipeline with what it reads by, whether it is there or not. The
   * pipelines of replication stay.
   *
   * @throws FactoryException if the factory does not answer, or refuses; part of it may be there
   *     then
   */
  void removePreparation(FactoryUse use);

  /**
   * How what the environment has in the factory differs from what this server would put there.
   *
   * @return in the order in which it would be put there, what is removed last; empty if all is the
   *     same
   * @throws FactoryException if the factory does not answer, or refuses
   */
  List<DefinitionChange> differences(
      FactoryUse use, DatabaseLocation source, DatabaseLocation tenant);

  /**
   * Puts all pipelines, datasets and linked services of the environment there, whatever is there,
   * and removes those of other versions that are not used any more; a preparation's stay. Doing it
   * again does no harm.
   *
   * @throws FactoryException if the factory does not answer, or refuses; part of it may be there
   *     then
   */
  void deploy(FactoryUse use, DatabaseLocation source, DatabaseLocation tenant);

  /**
   * Removes all pipelines, datasets and linked services of the environment, a preparation's too.
   * Doing it again does no harm. The runtime stays.
   *
   * @throws FactoryException if the factory does not answer, or refuses
   */
  void removeAll(FactoryUse use);

  /** Secret. */
  record Keys(String first, String second) {

    /** Shows no key. */
    @Override
    public String toString() {
      return "two keys";
    }
  }

  /**
   * @param state as Azure spells it; it may have invented others since
   */
  record RuntimeStands(String state, List<Node> nodes) {

    public RuntimeStands {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * @param status as Azure spells it
   * @param lastContact null if it was never heard of
   */
  record Node(String name, String status, String version, Instant lastContact) {}
}
