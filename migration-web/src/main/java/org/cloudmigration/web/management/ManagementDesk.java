package org.cloudmigration.web.management;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.management.LogFilter;
import org.cloudmigration.service.management.LogLine;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.service.management.ManagementService;
import org.cloudmigration.service.management.MigrationLogService;
import org.cloudmigration.service.management.MigrationOverview;
import org.cloudmigration.web.shell.SharedReads;

/** Reads what the management page shows; all pages on one environment share what was read. */
@Dependent
class ManagementDesk {

  @Inject ManagementService management;
  @Inject MigrationLogService log;
  @Inject SharedReads shared;

  private record Overview() {}

  private record Lines(LogFilter filter, LogOrder order, int offset, int limit) {}

  private record Count(LogFilter filter) {}

  private record Line(UUID run) {}

  /** Empty if there is no such environment. */
  Optional<MigrationOverview> overview(String environmentName) {
    return management.overview(environmentName);
  }

  Optional<MigrationOverview> overview(EnvironmentView environment) {
    return shared.read(
        environment.id(), new Overview(), () -> management.overview(environment.name()));
  }

  List<LogLine> lines(UUID environment, LogFilter filter, LogOrder order, int offset, int limit) {
    return shared.read(
        environment,
        new Lines(filter, order, offset, limit),
        () -> log.lines(environment, filter, order, offset, limit));
  }

  int count(UUID environment, LogFilter filter) {
    return shared.read(environment, new Count(filter), () -> log.count(environment, filter));
  }

  Optional<LogLine> line(UUID environment, UUID run) {
    return shared.read(environment, new Line(run), () -> log.line(environment, run));
  }
}
