package org.cloudmigration.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudmigration.domain.replication.EndedBy;
import org.cloudmigration.domain.replication.RunStatus;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.operation.AuditService;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.operation.Origin;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.replication.ReplicationService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableRunView;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs of the sample from end to end, and what they leave in the audit trail. */
@ExtendWith(ArquillianExtension.class)
class RunsAreProvenStoppedAndResumedIT {

  private static final String ADDRESS = "192.0.2.7";

  /** Tables of the sample: its own ones and those of two companies. */
  private static final int TABLES = 127;

  /** One run serves several tests; the server keeps this class from test to test. */
  private static UUID wholeRun;

  private static Throwable secondStart;

  @Inject Sandbox sandbox;
  @Inject ReplicationService replication;
  @Inject CompanyService companies;
  @Inject AuditService audit;

  @Deployment
  static EnterpriseArchive ear() {
    return EarUnderTest.withTests();
  }

  @BeforeEach
  void enter() throws Exception {
    sandbox.awaitReady();
    Origin.enter(ADDRESS);
    if (wholeRun == null) {
      wholeRun = sandbox.start();
      secondStart = catchThrowable(sandbox::start);
      sandbox.awaitEnd(wholeRun);
    }
  }

  @AfterEach
  void leave() {
    Origin.leave();
  }

  @Test
  void everyTableOfBothCompaniesIsProvenEqual() throws Exception {
    RunView run = sandbox.run(wholeRun);

    assertThat(run.status()).isEqualTo(RunStatus.UPGRADE_PENDING);
    assertThat(run.endedBy()).isNull();
    assertThat(run.tables().total()).isEqualTo(TABLES);
    assertThat(run.tables().verified()).isEqualTo(TABLES);
    assertThat(sandbox.tables(run.id()))
        .hasSize(TABLES)
        .allSatisfy(
            table -> {
              assertThat(table.status()).isEqualTo(TableStatus.SUCCESSFUL);
              assertThat(table.verification()).isEqualTo(Verification.CONTENTS_EQUAL);
              assertThat(table.contentHash()).hasSize(32);
              assertThat(table.attempts()).isEqualTo(1);
            })
        .extracting(TableRunView::companyName)
        .containsAll(companyNames());
    assertThat(companyNames()).hasSize(2);
  }

  @Test
  void aSecondStartWhileOneRunsIsRefused() {
    assertThat(secondStart).isInstanceOf(RefusedException.class);
    assertThat(((RefusedException) secondStart).report().code()).isEqualTo("50010");
  }

  @Test
  void stopEndsWithinSecondsAndResumeCopiesOnlyWhatWasLeft() throws Exception {
    UUID run = sandbox.start();
    sandbox.awaitRun(run, now -> now.tables().successful() > 0);

    Instant asked = Instant.now();
    sandbox.stop(run);
    RunView stopped = sandbox.awaitEnd(run);

    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
    assertThat(stopped.status()).isEqualTo(RunStatus.FAILED);
    assertThat(stopped.endedBy()).isEqualTo(EndedBy.STOPPED);
    assertThat(stopped.tables().inProgress()).isZero();
    assertThat(stopped.tables().notStarted()).isPositive();
    assertThat(stopped.tables().successful()).isPositive();
    Map<UUID, TableRunView> before = byId(sandbox.tables(run));

    sandbox.resume(run);
    RunView resumed = sandbox.awaitEnd(run);

    assertThat(resumed.status()).isEqualTo(RunStatus.UPGRADE_PENDING);
    assertThat(resumed.tables().verified()).isEqualTo(TABLES);
    assertThat(sandbox.tables(run))
        .allSatisfy(
            table -> {
              TableRunView then = before.get(table.id());
              if (then.status() == TableStatus.SUCCESSFUL) {
                assertThat(table).isEqualTo(then);
              } else {
                assertThat(table.attempts()).isEqualTo(then.attempts() + 1);
              }
            });
  }

  @Test
  void theAuditTrailNamesUserAndOriginOfACommandAndIsUnbroken() throws Exception {
    assertThat(Caller.ADMIN.call(() -> audit.entries(0, 1000)))
        .filteredOn(entry -> entry.after().contains(wholeRun.toString()))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.command()).isEqualTo("Run data replication");
              assertThat(entry.userName()).isEqualTo("operator");
              assertThat(entry.origin()).isEqualTo(ADDRESS);
              assertThat(entry.environment()).isEqualTo(Sandbox.NAME);
            });
    assertThat(Caller.VIEWER.call(audit::firstBrokenEntry)).isEmpty();
  }

  /** Written by the server itself, as the last step of the transaction that ends the run. */
  @Test
  void theEndOfARunStandsInTheAuditTrail() throws Exception {
    assertThat(Caller.ADMIN.call(() -> audit.entries(0, 1000)))
        .filteredOn(entry -> entry.subject().equals(wholeRun.toString()))
        .anySatisfy(
            entry -> {
              assertThat(entry.command()).isEqualTo("Run completed");
              assertThat(entry.userName()).isEqualTo("server");
              assertThat(entry.environment()).isEqualTo(Sandbox.NAME);
            });
  }

  @Test
  void aRefusedCommandStandsInTheAuditTrail() throws Exception {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Caller.OPERATOR.call(() -> replication.runReplication("Nowhere")));

    AuditView newest = newestEntry();
    assertThat(newest.environment()).isEqualTo("Nowhere");
    assertThat(newest.userName()).isEqualTo("operator");
    assertThat(newest.origin()).isEqualTo(ADDRESS);
    assertThat(newest.after()).startsWith("Refused: ");
    assertThat(Caller.VIEWER.call(audit::firstBrokenEntry)).isEmpty();
  }

  @Test
  void aViewerStartsNothing() throws Exception {
    long known = newestEntry().sequenceNo();

    assertThatExceptionOfType(EJBAccessException.class)
        .isThrownBy(() -> Caller.VIEWER.call(() -> replication.runReplication(Sandbox.NAME)));

    sandbox.awaitReady();
    assertThat(newestEntry().sequenceNo()).isEqualTo(known);
  }

  private List<String> companyNames() throws Exception {
    UUID environment = sandbox.id();
    return Caller.VIEWER.call(
        () -> companies.list(environment).stream().map(company -> company.name()).toList());
  }

  private AuditView newestEntry() throws Exception {
    return Caller.ADMIN.call(() -> audit.entries(0, 1).getFirst());
  }

  private static Map<UUID, TableRunView> byId(List<TableRunView> tables) {
    return tables.stream().collect(Collectors.toMap(TableRunView::id, Function.identity()));
  }
}
