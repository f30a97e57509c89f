package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.models.IntegrationRuntimeAuthKeyName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.pipeline.DefinitionChange;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.pipeline.FactoryGate;
import org.cloudmigration.service.pipeline.FactoryUse;
import org.cloudmigration.service.pipeline.embedded.HaulException;
import org.cloudmigration.service.security.SecretMask;

/** Asks Azure. */
final class AzureGate implements FactoryGate {

  private final Function<FactoryUse, ResourceManager> azure;
  private final FactoryHaulier haulier;

  AzureGate(Function<FactoryUse, ResourceManager> azure, FactoryHaulier haulier) {
    this.azure = azure;
    this.haulier = haulier;
  }

  @Override
  public Optional<ErrorReport> trouble(FactoryUse use) {
    try {
      asked(use, () -> new FactoryDefinitions(azure.apply(use), FactoryAddress.of(use)).factory());
      return Optional.empty();
    } catch (FactoryException e) {
      return Optional.of(e.report());
    }
  }

  @Override
  public Keys makeRuntime(FactoryUse use) {
    return asked(
        use,
        () -> {
          FactoryRuntimes runtimes = runtimes(use);
          if (runtimes.names().stream().noneMatch(use.runtime()::equalsIgnoreCase)) {
            runtimes.create(use.runtime(), "Made by Cloud Migration Manager");
          }
          return keys(runtimes, use);
        });
  }

  @Override
  public Keys renewKey(FactoryUse use, boolean first) {
    return asked(
        use,
        () -> {
          FactoryRuntimes runtimes = runtimes(use);
          runtimes.renew(
              use.runtime(),
              first
                  ? IntegrationRuntimeAuthKeyName.AUTH_KEY1
                  : IntegrationRuntimeAuthKeyName.AUTH_KEY2);
          return keys(runtimes, use);
        });
  }

  private static Keys keys(FactoryRuntimes runtimes, FactoryUse use) {
    FactoryKeys keys = runtimes.keys(use.runtime());
    return new Keys(keys.first(), keys.second());
  }

  @Override
  public RuntimeStands runtime(FactoryUse use) {
    return asked(
        use,
        () -> {
          FactoryRuntimeStatus status = runtimes(use).status(use.runtime());
          return new RuntimeStands(
              status.state(),
              status.nodes().stream()
                  .map(n -> new Node(n.name(), n.status(), n.version(), n.lastContact()))
                  .toList());
        });
  }

  @Override
  public DatabasePool source(FactoryUse use, DatabaseLocation source) {
    return asked(use, () -> haulier.questions(use, source));
  }

  @Override
  public DatabasePool preparation(FactoryUse use, DatabaseLocation source) {
    return asked(use, () -> haulier.preparation(use, source));
  }

  @Override
  public void removePreparation(FactoryUse use) {
    asked(
        use,
        () -> {
          haulier.deployment(use).removePreparation();
          return null;
        });
  }

  @Override
  public List<DefinitionChange> differences(
      FactoryUse use, DatabaseLocation source, DatabaseLocation tenant) {
    return asked(
        use, mask(use, source, tenant), () -> haulier.deployment(use).differences(source, tenant));
  }

  @Override
  public void deploy(FactoryUse use, DatabaseLocation source, DatabaseLocation tenant) {
    asked(
        use,
        mask(use, source, tenant),
        () -> {
          haulier.deployment(use).putAll(source, tenant);
          return null;
        });
  }

  private static SecretMask mask(FactoryUse use, DatabaseLocation source, DatabaseLocation tenant) {
    return SecretMask.knowing(source.password(), tenant.password(), use.clientSecret());
  }

  @Override
  public void removeAll(FactoryUse use) {
    asked(
        use,
        () -> {
          haulier.remove(use);
          return null;
        });
  }

  private FactoryRuntimes runtimes(FactoryUse use) {
    return new FactoryRuntimes(azure.apply(use), FactoryAddress.of(use));
  }

  private static <T> T asked(FactoryUse use, Supplier<T> question) {
    return asked(use, SecretMask.knowing(use.clientSecret()), question);
  }

  private static <T> T asked(FactoryUse use, SecretMask mask, Supplier<T> question) {
    try {
      return question.get();
    } catch (HaulException e) {
      throw new FactoryException(e.report(), e);
    } catch (RuntimeException e) {
      throw new FactoryException(new FactoryTrouble(use.factory(), mask).of(e), e);
    }
  }
}
