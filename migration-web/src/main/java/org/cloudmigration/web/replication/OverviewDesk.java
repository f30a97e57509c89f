package org.cloudmigration.web.replication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.management.OverviewCounts;
import org.cloudmigration.service.management.OverviewFilter;
import org.cloudmigration.service.management.OverviewOrder;
import org.cloudmigration.service.management.OverviewTable;
import org.cloudmigration.service.management.TableOverviewService;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.SharedReads;

/** Reads what the overview shows; all pages on one environment share what was read. */
@Dependent
class OverviewDesk {

  @Inject TableOverviewService overview;
  @Inject SharedReads shared;
  @Inject LiveUpdates live;

  private record Lines(OverviewFilter filter, OverviewOrder order, int offset, int limit) {}

  private record Count(OverviewFilter filter) {}

  private record Counts() {}

  List<OverviewTable> lines(
      UUID environment, OverviewFilter filter, OverviewOrder order, int offset, int limit) {
    return shared.read(
        environment,
        new Lines(filter, order, offset, limit),
        () -> overview.tables(environment, filter, order, offset, limit));
  }

  int count(UUID environment, OverviewFilter filter) {
    return shared.read(environment, new Count(filter), () -> overview.count(environment, filter));
  }

  List<UUID> ids(UUID environment, OverviewFilter filter) {
    return overview.ids(environment, filter);
  }

  OverviewCounts counts(UUID environment) {
    return shared.read(environment, new Counts(), () -> overview.counts(environment));
  }
}
