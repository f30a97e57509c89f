package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.FactoryException;
import org.cloudmigration.service.pipeline.embedded.HaulException;

/**
 * Asks sources outside of preparations and runs: this server does it itself, or the data factory
 * that alone reaches them. For catalogues and settings, not for data.
 */
@ApplicationScoped
public class SourceQuestions {

  /**
   * What is asked over one connection, which is closed afterwards.
   *
   * @param <T> the answer
   */
  @FunctionalInterface
  public interface Question<T> {
    T ask(Connection source) throws SQLException;
  }

  @Inject Environments environments;
  @Inject DatabaseAdapters adapters;
  @Inject PreparationPipelines preparation;

  /**
   * Asks the source that a guide holds now.
   *
   * @throws SQLException what the source says
   * @throws MigrationException if its data factory does not answer, or refuses
   */
  public <T> T ask(SetupGuide guide, DatabaseLocation source, Question<T> question)
      throws SQLException {
    Environment environment = environments.byId(guide.environmentId());
    Optional<Function<DatabaseLocation, DatabasePool>> line = preparation.line(environment, guide);
    try {
      return ask(line, source, question);
    } finally {
      if (line.isPresent()) {
        preparation.removeIfUnused(environment.id());
      }
    }
  }

  /**
   * Asks the source of the setup that is in force.
   *
   * @throws SQLException what the source says
   * @throws MigrationException if its data factory does not answer, or refuses
   */
  public <T> T ask(MigrationSetup setup, DatabaseLocation source, Question<T> question)
      throws SQLException {
    Environment environment = environments.byId(setup.environmentId());
    return ask(preparation.line(environment, setup), source, question);
  }

  private <T> T ask(
      Optional<Function<DatabaseLocation, DatabasePool>> line,
      DatabaseLocation source,
      Question<T> question)
      throws SQLException {
    try (DatabasePool pool =
            line.isPresent()
                ? line.get().apply(source)
                : adapters.of(source.type()).open(source, 1);
        Connection connection = pool.connection()) {
      return question.ask(connection);
    } catch (FactoryException e) {
      throw new MigrationException(e.report(), e);
    } catch (HaulException e) {
      throw new MigrationException(e.report(), e);
    }
  }
}
