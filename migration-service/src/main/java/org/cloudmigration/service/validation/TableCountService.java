package org.cloudmigration.service.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.MigrationSetups;
import org.cloudmigration.service.setup.preparation.SourceQuestions;

/** Counts the rows of a table at both ends, now. Writes nothing, so everybody may. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class TableCountService {

  @Inject EndFinder ends;
  @Inject DatabaseAdapters adapters;
  @Inject MigrationSetups setups;
  @Inject SourceQuestions questions;

  /**
   * @throws RefusedException while the table is being copied
   * @throws MigrationException with what to do, if a database does not answer
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public LiveCount count(UUID environmentId, UUID tableId) {
    if (ends.isBeingCopied(environmentId, tableId)) {
      throw RefusedException.because(
          "COUNTING",
          "The table is being copied at this moment.",
          "Wait until its copy has ended, then count again.");
    }
    TableEnds table = ends.of(environmentId, tableId);
    ComparisonErrors errors = new ComparisonErrors(adapters, table);
    return new LiveCount(
        inSource(setups.of(environmentId).orElseThrow(), table, errors),
        inTenant(table, errors),
        Instant.now());
  }

  private Long inSource(MigrationSetup setup, TableEnds table, ComparisonErrors errors) {
    DatabaseLocation location = table.sourceLocation();
    DatabaseAdapter adapter = adapters.of(location.type());
    try {
      return questions.ask(setup, location, source -> count(adapter, source, table.source()));
    } catch (SQLException e) {
      throw new MigrationException(errors.of(location, e), e);
    }
  }

  private Long inTenant(TableEnds table, ComparisonErrors errors) {
    DatabaseLocation location = table.tenantLocation();
    DatabaseAdapter adapter = adapters.of(location.type());
    try (DatabasePool pool = adapter.open(location, 1);
        Connection tenant = pool.connection()) {
      return count(adapter, tenant, table.tenant());
    } catch (SQLException e) {
      throw new MigrationException(errors.of(location, e), e);
    }
  }

  /** Null if it is not there. */
  private static Long count(DatabaseAdapter adapter, Connection connection, TableName table)
      throws SQLException {
    if (!adapter.schemaReader().exists(connection, table)) {
      return null;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(adapter.dialect().count(table))) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
