package org.cloudmigration.web.replication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.management.OverviewTable;
import org.cloudmigration.service.management.TableOverviewService;
import org.cloudmigration.service.mapping.TableMappingService;
import org.cloudmigration.service.mapping.TableMappingView;
import org.cloudmigration.service.replication.CopyWay;
import org.cloudmigration.service.replication.FindingService;
import org.cloudmigration.service.replication.FindingView;
import org.cloudmigration.service.replication.TableBlockService;
import org.cloudmigration.service.replication.TableHistoryLine;
import org.cloudmigration.service.replication.TableHistoryService;
import org.cloudmigration.service.validation.LiveCount;
import org.cloudmigration.service.validation.TableCountService;
import org.cloudmigration.web.shell.LiveUpdates;

/** Reads what the page of a table shows, and does what is asked for there. */
@Dependent
class TableDesk {

  private static final int MOST_FINDINGS = 20;

  @Inject TableOverviewService overview;
  @Inject TableHistoryService runs;
  @Inject TableCountService counts;
  @Inject TableBlockService blocks;
  @Inject FindingService findings;
  @Inject TableMappingService mappings;
  @Inject LiveUpdates live;

  Optional<OverviewTable> table(EnvironmentView environment, UUID table) {
    return overview.table(environment.id(), table);
  }

  Optional<CopyWay> copyWay(UUID table) {
    return runs.copyWay(table);
  }

  /** The gravest; the report of the run has them all. */
  List<FindingView> findings(UUID table) {
    return findings.newest(table, MOST_FINDINGS);
  }

  List<TableHistoryLine> history(UUID table, int offset, int limit) {
    return runs.history(table, offset, limit);
  }

  int countHistory(UUID table) {
    return runs.count(table);
  }

  LiveCount count(EnvironmentView environment, UUID table) {
    return counts.count(environment.id(), table);
  }

  /** Empty for a table that each company has, and for one that no mapping leads to. */
  Optional<TableMappingView> mapping(EnvironmentView environment, OverviewTable table) {
    return table.company().isEmpty()
        ? mappings.perDatabase(environment.id(), table.table())
        : Optional.empty();
  }

  void preserve(EnvironmentView environment, TableMappingView mapping, boolean cloudData) {
    mappings.preserve(environment.name(), mapping, cloudData);
  }

  void block(EnvironmentView environment, UUID table) {
    blocks.block(environment.name(), table);
  }

  void unblock(EnvironmentView environment, UUID table) {
    blocks.unblock(environment.name(), table);
  }
}
