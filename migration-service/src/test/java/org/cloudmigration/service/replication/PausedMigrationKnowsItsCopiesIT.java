package org.cloudmigration.service.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.completion.CompletionService;
import org.cloudmigration.service.completion.CompletionView;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.management.LogFilter;
import org.cloudmigration.service.management.LogLine;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.service.management.MigrationLogService;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.setup.SampleInstaller;
import org.cloudmigration.service.setup.SetupGuideService;
import org.cloudmigration.service.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Set up again after a pause, a reset found no copies: the pause had taken away what knows them.
 */
class PausedMigrationKnowsItsCopiesIT {

  private static final String NAME = SampleInstaller.ENVIRONMENT;

  @TempDir Path directory;
  private SampleServer server;
  private long copied;

  @BeforeEach
  void replicate() {
    server = new SampleServer(directory, engine -> engine).start();
    server.awaitEnd(server.run());
    awaitLease();
    copied = copies();
    assertThat(copied).isPositive();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void awaitLease() {
    Eventually.until(
        "the lease is free", () -> server.bean(LeaseKeeper.class).isFree(server.environment()));
  }

  private CompletionService completion() {
    return server.bean(CompletionService.class);
  }

  private long copies() {
    return server.bean(ResetService.class).impact(NAME).tables();
  }

  private void setUpAgain() {
    SetupGuideService guide = server.bean(SetupGuideService.class);
    guide.startOver(NAME);
    guide.consent(NAME);
    guide.chooseProduct(NAME, "DynamicsGP");
    guide.connect(
        NAME, new ConnectionInput(SqlServerType.EMBEDDED, "Sample=DynamicsGP;Scale=1", "", false));
    guide.prepare(NAME);
    Eventually.until("it is set up again", () -> completion().view(NAME).enabled());
    awaitLease();
  }

  private List<LogLine> log() {
    return server
        .bean(MigrationLogService.class)
        .lines(server.environment(), LogFilter.ALL, LogOrder.NEWEST_FIRST, 0, 50);
  }

  @Test
  void aResetAfterAPauseFindsWhatWasCopiedBefore() {
    completion().pause(NAME, NAME, "Until spring.");
    setUpAgain();
    assertThat(copies()).isEqualTo(copied);
  }

  @Test
  void whatAPauseKeepsIsToldAndALaterEndRemovesIt() {
    assertThat(completion().view(NAME).objects())
        .singleElement()
        .matches(CompletionView.RemovedObject::keptByPause);
    completion().pause(NAME, NAME, "");
    assertThat(completion().view(NAME).objects()).as("still known").hasSize(1);
    setUpAgain();
    completion().abandon(NAME, NAME, "");
    assertThat(completion().view(NAME).objects()).isEmpty();
    setUpAgain();
    assertThat(copies()).isZero();
  }

  @Test
  void setupAndResetStandInTheMigrationLog() {
    assertThat(log()).extracting(LogLine::statusText).endsWith("Setup completed");
    assertThat(log().getLast())
        .satisfies(line -> assertThat(line.details()).startsWith("Setup completed. Companies"))
        .satisfies(line -> assertThat(line.source()).isEqualTo("Dynamics GP"));

    server.bean(ResetService.class).reset(NAME, NAME);
    Eventually.until(
        "the reset has ended",
        () ->
            server
                .bean(ResetService.class)
                .latest(server.environment())
                .filter(reset -> !reset.inProgress())
                .isPresent());

    assertThat(log().getFirst())
        .satisfies(line -> assertThat(line.statusText()).isEqualTo("Cloud data reset"))
        .satisfies(
            line ->
                assertThat(line.details())
                    .startsWith("Removed " + copied + " tables with ")
                    .endsWith(" rows."));
    assertThat(server.bean(RunStatusService.class).latestRun(server.environment()))
        .as("a reset is no run")
        .hasValueSatisfying(run -> assertThat(run.note()).isFalse());
  }
}
