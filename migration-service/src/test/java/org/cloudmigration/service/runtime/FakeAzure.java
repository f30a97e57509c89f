package org.cloudmigration.service.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.pipeline.DefinitionChange;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.pipeline.FactoryUse;

/** Azure, as far as it is asked about factories, runtimes and what is deployed. */
public final class FakeAzure implements FactoryGate {

  /** Names of factories that do not answer. */
  public final List<String> silent = new ArrayList<>();

  /** Who asked, oldest first. */
  public final List<FactoryUse> asked = new ArrayList<>();

  final Map<String, RuntimeStands> runtimes = new HashMap<>();

  /** Until somebody deploys. */
  public final List<DefinitionChange> differences = new ArrayList<>();

  private int keys;

  private void ask(FactoryUse use) {
    asked.add(use);
    if (silent.contains(use.factory())) {
      throw new FactoryException(
          new ErrorReport("AZURE_DOWN", "It did not answer.", "Nothing was lost.", "Wait.", "503"),
          null);
    }
  }

  @Override
  public Optional<ErrorReport> trouble(FactoryUse use) {
    try {
      ask(use);
      return Optional.empty();
    } catch (FactoryException e) {
      return Optional.of(e.report());
    }
  }

  @Override
  public Keys makeRuntime(FactoryUse use) {
    ask(use);
    runtimes.putIfAbsent(use.runtime(), new RuntimeStands("NeedRegistration", List.of()));
    return present();
  }

  private Keys present() {
    return new Keys("IR@first" + keys, "IR@second" + keys);
  }

  @Override
  public Keys renewKey(FactoryUse use, boolean first) {
    ask(use);
    keys++;
    return present();
  }

  @Override
  public RuntimeStands runtime(FactoryUse use) {
    ask(use);
    return runtimes.get(use.runtime());
  }

  @Override
  public DatabasePool source(FactoryUse use, DatabaseLocation source) {
    throw new IllegalStateException("Nobody asks the source here.");
  }

  @Override
  public DatabasePool preparation(FactoryUse use, DatabaseLocation source) {
    return source(use, source);
  }

  @Override
  public void removePreparation(FactoryUse use) {
    ask(use);
  }

  @Override
  public List<DefinitionChange> differences(
      FactoryUse use, DatabaseLocation source, DatabaseLocation tenant) {
    ask(use);
    return List.copyOf(differences);
  }

  @Override
  public void deploy(FactoryUse use, DatabaseLocation source, DatabaseLocation tenant) {
    ask(use);
    differences.clear();
  }

  @Override
  public void removeAll(FactoryUse use) {
    ask(use);
  }
}
