package org.cloudmigration.web.management;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.management.LogFilter;
import org.cloudmigration.service.management.LogLine;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.service.management.ManagementService;
import org.cloudmigration.service.management.MigrationLogService;
import org.cloudmigration.service.management.MigrationOverview;
import org.cloudmigration.service.management.Visitor;
import org.cloudmigration.service.setup.ApprovalService;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.SharedReads;

/** Reads what the management page shows; all pages on one environment share what was read. */
@Dependent
class ManagementDesk {

  @Inject ManagementService management;
  @Inject ApprovalService approvals;
  @Inject MigrationLogService log;
  @Inject SharedReads shared;
  @Inject LiveUpdates live;

  private Function<Lines, List<LogLine>> linesAsViewer;
  private Function<Count, Integer> countAsViewer;

  private record Overview() {}

  /** Lines of a page of the log. */
  record Lines(UUID environment, LogFilter filter, LogOrder order, int offset, int limit) {}

  /** How many there are. */
  record Count(UUID environment, LogFilter filter) {}

  private record Line(UUID run) {}

  @PostConstruct
  void rememberViewer() {
    linesAsViewer =
        live.asViewer(
            (Lines asked) ->
                shared.read(
                    asked.environment(),
                    asked,
                    () ->
                        log.lines(
                            asked.environment(),
                            asked.filter(),
                            asked.order(),
                            asked.offset(),
                            asked.limit())));
    countAsViewer =
        live.asViewer(
            (Count asked) ->
                shared.read(
                    asked.environment(),
                    asked,
                    () -> log.count(asked.environment(), asked.filter())));
  }

  /** Who looks at the page, with a role that is known already. */
  Visitor visitor(String environmentName, String role) {
    return new Visitor(role, approvals.view(environmentName).viewerDelegated());
  }

  /** Empty if there is no such environment. */
  Optional<MigrationOverview> overview(String environmentName) {
    return management.overview(environmentName);
  }

  Optional<MigrationOverview> overview(EnvironmentView environment) {
    return shared.read(
        environment.id(), new Overview(), () -> management.overview(environment.name()));
  }

  List<LogLine> lines(Lines asked) {
    return linesAsViewer.apply(asked);
  }

  int count(Count asked) {
    return countAsViewer.apply(asked);
  }

  Optional<LogLine> line(UUID environment, UUID run) {
    return shared.read(environment, new Line(run), () -> log.line(environment, run));
  }
}
