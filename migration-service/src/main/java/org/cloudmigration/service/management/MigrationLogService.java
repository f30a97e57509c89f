package org.cloudmigration.service.management;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;

/** The Migration Log. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class MigrationLogService {

  @Inject LogQueries queries;

  public List<LogLine> lines(
      UUID environmentId, LogFilter filter, LogOrder order, int offset, int limit) {
    return queries.lines(environmentId, filter, order, offset, limit);
  }

  public int count(UUID environmentId, LogFilter filter) {
    return queries.count(environmentId, filter);
  }

  /** Empty if the environment has no such line. */
  public Optional<LogLine> line(UUID environmentId, UUID runId) {
    return queries.line(environmentId, runId);
  }
}
