package org.cloudmigration.service.setup.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.completion.ChecklistService;
import org.cloudmigration.service.completion.CompletionService;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
import org.cloudmigration.service.replication.ReplicationService;
import org.cloudmigration.service.replication.RunTableService;
import org.cloudmigration.service.replication.TableBlockService;
import org.cloudmigration.service.runtime.RenewedKeys;
import org.cloudmigration.service.runtime.RuntimeService;
import org.cloudmigration.service.setup.ApprovalService;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.validation.VerificationService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The approval was asked for in the setup guide alone: everything after it was open. */
class PartnersChangeNothingUnapprovedTest {

  private static final String PARTNER = "Paula";
  private static final String ADMIN = "anna";
  private static final UUID NOTHING = new UUID(0, 0);

  @TempDir Path directory;
  private PreparedSample sample;
  private String environment;
  private String runtime;

  @BeforeEach
  void setUp() {
    sample = new PreparedSample(directory, new ObjectsAdapter());
    sample.server.with(TenantData.class, new EmbeddedTenantData(new DatabaseAdapters()));
    environment = sample.environment;
    Given.user(sample.database, PARTNER, Role.ADMIN, true);
    Given.user(sample.database, ADMIN, Role.ADMIN, false);
    sample.server.signIn(ADMIN);
    sample.connect();
    sample.prepare();
    runtime = bean(RuntimeService.class).list().getFirst().name();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private <T> T bean(Class<T> type) {
    return sample.server.bean(type);
  }

  private List<ThrowingCallable> everyCommandOfAMigration() {
    CompanyService companies = bean(CompanyService.class);
    ReplicationService runs = bean(ReplicationService.class);
    RunTableService tables = bean(RunTableService.class);
    CompletionService completion = bean(CompletionService.class);
    return List.of(
        () -> companies.select(environment, Set.of(), true),
        () -> companies.selectAndCreate(environment, Set.of(), true),
        () -> companies.createSelected(environment),
        () -> companies.retryCreation(environment),
        () -> companies.scheduleInitialization(environment, NOTHING),
        () -> companies.markInitialized(environment, NOTHING, true),
        () -> companies.renamed(environment, "OLD", "NEW"),
        () -> companies.deleted(environment, "OLD"),
        () -> runs.runReplication(environment),
        () -> runs.runDiagnostic(environment),
        () -> runs.runFullReplication(environment, environment),
        () -> runs.stop(environment, NOTHING),
        () -> runs.resume(environment, NOTHING),
        () -> tables.retry(environment, NOTHING, Set.of(NOTHING)),
        () -> tables.reload(environment, NOTHING, Set.of(NOTHING)),
        () -> tables.skip(environment, NOTHING, Set.of(NOTHING)),
        () -> bean(TableBlockService.class).block(environment, NOTHING),
        () -> bean(TableBlockService.class).unblock(environment, NOTHING),
        () -> bean(VerificationService.class).verify(environment, List.of(NOTHING)),
        () -> bean(VerificationService.class).stop(environment),
        () -> completion.complete(environment, environment),
        () -> completion.pause(environment, environment, ""),
        () -> completion.abandon(environment, environment, ""),
        () -> completion.disable(environment),
        () -> bean(ResetService.class).reset(environment, environment),
        () -> bean(ChecklistService.class).tick(environment, "read-help"),
        () -> bean(RuntimeService.class).serviceKeys(runtime),
        () -> bean(RuntimeService.class).resetServiceKeys(runtime, RenewedKeys.BOTH),
        () -> bean(RuntimeService.class).removeNode(runtime, "node"));
  }

  private static boolean isRefusedToPartners(ThrowingCallable command) {
    try {
      command.call();
      return false;
    } catch (MigrationException e) {
      return e.report().code().equals("DELEGATED");
    } catch (Throwable other) {
      return false;
    }
  }

  @Test
  void everyCommandIsRefusedUntilItIsGranted() {
    sample.server.signIn(PARTNER);
    assertThat(everyCommandOfAMigration())
        .allMatch(PartnersChangeNothingUnapprovedTest::isRefusedToPartners);
    assertThat(bean(CompletionService.class).view(environment).enabled()).isTrue();

    sample.server.signIn(ADMIN);
    bean(ApprovalService.class).grant(environment);
    sample.server.signIn(PARTNER);
    assertThat(everyCommandOfAMigration())
        .noneMatch(PartnersChangeNothingUnapprovedTest::isRefusedToPartners);
  }

  @Test
  void theKeyOfASharedRuntimeConcernsEveryEnvironmentThatUsesIt() {
    sample.server.signIn(PARTNER);
    assertThatThrownBy(() -> bean(RuntimeService.class).serviceKeys(runtime))
        .hasMessageContaining(environment);
  }
}
