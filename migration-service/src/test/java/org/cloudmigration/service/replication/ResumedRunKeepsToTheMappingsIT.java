package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.TableRun;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.mapping.MappingInput;
import org.cloudmigration.service.mapping.TableMappingService;
import org.cloudmigration.service.mapping.TableMappingView;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.SampleInstaller;
import org.cloudmigration.service.testing.Eventually;
import org.cloudmigration.service.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes mappings while a run stands still, and resumes it. */
class ResumedRunKeepsToTheMappingsIT {

  private static final String NAME = SampleInstaller.ENVIRONMENT;

  @TempDir Path directory;
  private SampleServer server;
  private TableMappingService mappings;
  private UUID run;

  @BeforeEach
  void standStill() {
    MadeSample.setUpIn(directory);
    FreezingEngine[] frozen = new FreezingEngine[1];
    server =
        new SampleServer(directory, engine -> frozen[0] = new FreezingEngine(engine, 3, false))
            .start();
    mappings = server.bean(TableMappingService.class);
    awaitLease();
    run = server.run();
    Eventually.until("some tables were copied", frozen[0]::isFrozen);
    server.stop(run);
    frozen[0].thaw();
    server.awaitEnd(run);
    awaitLease();
    assertThat(server.view(run).endedBy()).isEqualTo(EndedBy.STOPPED);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void awaitLease() {
    Eventually.until(
        "its lease is free", () -> server.bean(LeaseKeeper.class).isFree(server.environment()));
  }

  private void resume() {
    server.resume(run);
    server.awaitEnd(run);
    awaitLease();
  }

  private TableMappingView of(String table) {
    return mappings.list(server.environment()).stream()
        .filter(mapping -> mapping.tableName().equals(table))
        .findFirst()
        .orElseThrow();
  }

  /** Of the run's tables, those that no company has copied yet. */
  private List<String> waiting() {
    Map<String, Set<TableStatus>> statuses =
        Given.tables(server.database(), run).stream()
            .filter(table -> !table.companyName().isEmpty())
            .collect(
                Collectors.groupingBy(
                    TableRun::tableName, Collectors.mapping(TableRun::status, Collectors.toSet())));
    return statuses.keySet().stream()
        .filter(table -> statuses.get(table).equals(Set.of(TableStatus.NOT_STARTED)))
        .sorted()
        .toList();
  }

  private List<TableRun> tables(UUID ofRun, String table) {
    return Given.tables(server.database(), ofRun).stream()
        .filter(each -> each.tableName().equals(table))
        .toList();
  }

  @Test
  void whatIsNotMappedAnyMoreOrComesFromElsewhereIsLeftOut() {
    String deleted = waiting().get(0);
    String redirected = waiting().get(1);
    String source = of(waiting().get(2)).sourceTableName();
    mappings.delete(NAME, of(deleted));
    mappings.change(NAME, of(redirected), new MappingInput(null, null, null, null, source, null));

    resume();

    List<TableRun> left = new ArrayList<>(tables(run, deleted));
    left.addAll(tables(run, redirected));
    assertThat(left)
        .hasSize(4)
        .allMatch(table -> table.status() == TableStatus.WARNING)
        .allMatch(table -> table.rowsCopied() == 0)
        .allMatch(table -> table.error().happened().contains("No table mapping leads"));
    assertThat(Given.tables(server.database(), run))
        .filteredOn(table -> !table.tableName().equals(deleted))
        .filteredOn(table -> !table.tableName().equals(redirected))
        .hasSize(123)
        .allMatch(table -> table.status() == TableStatus.SUCCESSFUL);
    assertThat(server.view(run).tables().remaining()).isZero();
    assertThat(server.bean(RunLogService.class).lines(run, 0, 10_000))
        .extracting(LogLineView::text)
        .anyMatch(text -> text.contains("No table mapping leads"));
    for (TableRun table : left) {
      assertThatThrownBy(
              () -> server.bean(RunTableService.class).retry(NAME, run, Set.of(table.id())))
          .as("it would copy what the mapping does not say any more")
          .isInstanceOf(RefusedException.class);
    }

    UUID next = server.run();
    server.awaitEnd(next);
    assertThat(tables(next, deleted)).isEmpty();
    assertThat(tables(next, redirected))
        .hasSize(2)
        .allMatch(table -> table.status() == TableStatus.SUCCESSFUL)
        .allMatch(table -> table.sourceTable().equals(source));
  }

  @Test
  void whatIsMappedAgainAsBeforeIsCopied() {
    String table = waiting().getFirst();
    mappings.delete(NAME, of(table));
    mappings.restoreDefaults(NAME);

    resume();

    assertThat(Given.tables(server.database(), run))
        .hasSize(127)
        .allMatch(each -> each.status() == TableStatus.SUCCESSFUL);
  }
}
