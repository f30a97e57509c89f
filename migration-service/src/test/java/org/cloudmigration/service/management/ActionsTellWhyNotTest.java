package org.cloudmigration.service.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.domain.completion.DataReset;
import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.ReplicationRun;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.domain.setup.MigrationApproval;
import org.cloudmigration.domain.setup.MigrationSetup;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.UpgradedCompany;
import org.cloudmigration.service.company.CreatedCompanies;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.Installation;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.pipeline.TenantData;
import org.cloudmigration.service.pipeline.embedded.EmbeddedTenantData;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.custom.CustomMigration;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.replication.ReplicationService;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.Given;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsTellWhyNotTest {

  private static final MigrationAction[] ENDS = {
    MigrationAction.RUN_FULL,
    MigrationAction.PAUSE,
    MigrationAction.ABANDON,
    MigrationAction.RESET_DATA
  };

  private static JpaFixture database;

  @TempDir static Path directory;

  private final TestServer server =
      new TestServer(database)
          .with(Installation.class, new Installation(directory, false, "", 1))
          .with(SecretVault.class, new SecretVault(new byte[32]))
          .with(
              ProductCatalogue.class,
              new ProductCatalogue(List.of(new DynamicsGp(), new CustomMigration())))
          .with(TenantData.class, new EmbeddedTenantData(new DatabaseAdapters()));
  private final ManagementService service = server.bean(ManagementService.class);
  private UUID environment;

  @BeforeAll
  static void open() {
    database = JpaFixture.on(JpaFixture.memory(), Map.of("hibernate.generate_statistics", "true"));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void prepare() {
    environment = Given.environment(database);
    Given.setup(server, environment, "DynamicsGP", "Sample=DynamicsGP;Scale=1");
    CreatedCompanies.in(database, directory, environment, "TWO");
  }

  private String name() {
    return environment().name();
  }

  private Environment environment() {
    return server.bean(Environments.class).byId(environment);
  }

  private MigrationOverview overview() {
    return service.overview(name()).orElseThrow();
  }

  private Availability availability(MigrationAction action, String role) {
    return overview().availability(action, new Visitor(role, false));
  }

  private void change(Consumer<MigrationSetup> change) {
    database.change(entities -> change.accept(entities.find(MigrationSetup.class, environment)));
  }

  private void run(String status, String endedBy) {
    UUID run = Given.run(database, environment, 1, List.of("T1"), Instant.now());
    database.execute(
        "UPDATE replication_run SET status = ?, ended_by = ? WHERE id = ?", status, endedBy, run);
  }

  /** What can be used of those that exist. */
  private List<MigrationAction> usable(String role) {
    return overview().actions().stream()
        .filter(state -> state.availability(new Visitor(role, false), null).usable())
        .map(ActionState::action)
        .filter(action -> action.group() != ActionGroup.TOOLS)
        .toList();
  }

  @Test
  void readyToRun() {
    assertThat(usable(Role.OPERATOR))
        .containsExactly(
            MigrationAction.RUN,
            MigrationAction.RUN_DIAGNOSTIC,
            MigrationAction.UPGRADE,
            MigrationAction.SELECT_COMPANIES,
            MigrationAction.COMPANY_STATUS,
            MigrationAction.CONFIGURE_COMPANIES,
            MigrationAction.SET_UP,
            MigrationAction.RUNTIMES,
            MigrationAction.COMPLETE,
            MigrationAction.CHECKLIST);
    assertThat(usable(Role.ADMIN)).contains(ENDS);
    assertThat(usable(Role.VIEWER))
        .containsExactly(
            MigrationAction.UPGRADE,
            MigrationAction.COMPANY_STATUS,
            MigrationAction.CONFIGURE_COMPANIES,
            MigrationAction.SET_UP,
            MigrationAction.RUNTIMES,
            MigrationAction.COMPLETE,
            MigrationAction.CHECKLIST);
  }

  @Test
  void scriptsAreToldOfTheirOwnRole() {
    server.signIn("viewer", Role.VIEWER);
    ActionAvailability run =
        service.actions(name()).stream()
            .filter(each -> each.action() == MigrationAction.RUN)
            .findFirst()
            .orElseThrow();
    assertThat(run.availability().whyNot()).contains("only read");
    server.signIn("admin", Role.ADMIN);
    assertThat(service.actions(name()))
        .hasSize(MigrationAction.values().length)
        .filteredOn(each -> each.availability().usable())
        .extracting(ActionAvailability::action)
        .contains(MigrationAction.RUN)
        .contains(ENDS);
  }

  @Test
  void whileItRuns() {
    run("IN_PROGRESS", null);
    assertThat(usable(Role.ADMIN))
        .contains(MigrationAction.STOP, MigrationAction.PAUSE_RUN)
        .doesNotContain(MigrationAction.RUN, MigrationAction.RESUME)
        .doesNotContain(ENDS);
  }

  @Test
  void whatIsBeingStoppedIsNotPaused() {
    run("IN_PROGRESS", null);
    database.execute("UPDATE replication_run SET stop_requested = TRUE");
    assertThat(usable(Role.OPERATOR)).contains(MigrationAction.STOP);
    assertThat(availability(MigrationAction.PAUSE_RUN, Role.OPERATOR).whyNot())
        .isEqualTo("The run is being stopped.");
    database.execute("UPDATE replication_run SET pause_requested = TRUE");
    assertThat(usable(Role.OPERATOR))
        .as("what is being paused can be stopped for good")
        .contains(MigrationAction.STOP, MigrationAction.PAUSE_RUN);
  }

  @Test
  void companiesAreNotChosenWhileOneRuns() {
    run("IN_PROGRESS", null);
    assertThat(availability(MigrationAction.SELECT_COMPANIES, Role.OPERATOR).whyNot())
        .contains("run is in progress");
    change(setup -> setup.disable(DisabledReason.PAUSED, ""));
    assertThat(availability(MigrationAction.SELECT_COMPANIES, Role.OPERATOR).whyNot())
        .contains("not enabled");
  }

  /** The same answer is read for all who look, and told differently to who works for a partner. */
  @Test
  void whoWorksForAPartnerIsToldToAskFirst() {
    Visitor partner = new Visitor(Role.ADMIN, true);
    assertThat(overview().availability(MigrationAction.RUN, partner).whyNot())
        .contains("work for a partner");
    assertThat(overview().availability(MigrationAction.COMPANY_STATUS, partner).usable())
        .as("it only leads to a page")
        .isTrue();
    assertThat(availability(MigrationAction.RUN, Role.ADMIN).usable()).isTrue();
    database.change(
        entities ->
            entities.persist(new MigrationApproval(environment, 1, "admin", Instant.now())));
    assertThat(overview().availability(MigrationAction.RUN, partner).usable()).isTrue();
  }

  @Test
  void afterAStop() {
    run("FAILED", "STOPPED");
    assertThat(usable(Role.OPERATOR))
        .contains(MigrationAction.RUN, MigrationAction.RESUME)
        .doesNotContain(MigrationAction.STOP);
  }

  @Test
  void afterTheEnd() {
    run("COMPLETED", null);
    assertThat(availability(MigrationAction.RESUME, Role.OPERATOR).whyNot()).contains("finished");
    change(setup -> setup.disable(DisabledReason.PAUSED, "Until spring."));
    assertThat(usable(Role.ADMIN))
        .containsExactly(
            MigrationAction.UPGRADE,
            MigrationAction.COMPANY_STATUS,
            MigrationAction.CONFIGURE_COMPANIES,
            MigrationAction.SET_UP,
            MigrationAction.RUNTIMES,
            MigrationAction.CHECKLIST);
    assertThat(overview().status().text()).isEqualTo("Migration paused");
  }

  /** Not a second copy of the rule: the very words of the command. */
  @Test
  void theReasonIsThatOfTheCommand() {
    change(setup -> setup.disable(DisabledReason.PAUSED, "Until spring."));
    Availability told = availability(MigrationAction.RUN, Role.OPERATOR);
    ErrorReport refusal = null;
    try {
      server.bean(ReplicationService.class).runReplication(name());
    } catch (MigrationException e) {
      refusal = e.report();
    }
    assertThat(told).isEqualTo(new Availability.Refused(refusal));
    assertThat(told.whyNot()).contains("Until spring.");
  }

  @Test
  void aRoleThatMayNotIsToldSoBeforeAnythingElse() {
    run("IN_PROGRESS", null);
    assertThat(availability(MigrationAction.RUN, Role.VIEWER))
        .isInstanceOf(Availability.NotForRole.class);
    assertThat(availability(MigrationAction.ABANDON, Role.OPERATOR).whyNot())
        .contains("administrator");
  }

  @Test
  void whatIsNotThereYetSaysWhatItComesWith() {
    for (String role : List.of(Role.ADMIN, Role.OPERATOR, Role.VIEWER)) {
      assertThat(availability(MigrationAction.MAP_USERS, role).whyNot())
          .isEqualTo("Not supported yet: comes with user mappings.");
    }
    assertThat(
            Arrays.stream(MigrationAction.values())
                .filter(action -> action.offer() instanceof Offer.Later))
        .isNotEmpty();
  }

  @Test
  void withoutACompanyThereIsNothingToConfigure() {
    database.execute("UPDATE hybrid_company SET replicate = false");
    assertThat(availability(MigrationAction.CONFIGURE_COMPANIES, Role.VIEWER).whyNot())
        .contains("No company is selected");
  }

  @Test
  void aSnapshotIsRerunOnceACompanyIsUpgraded() {
    assertThat(availability(MigrationAction.RERUN_SNAPSHOT, Role.OPERATOR).whyNot())
        .contains("No company is upgraded yet");
    var company = new UpgradedCompany(environment, "TWO");
    company.await(CompanyUpgradeStatus.COMPLETED);
    database.change(entities -> entities.persist(company));
    assertThat(usable(Role.OPERATOR)).contains(MigrationAction.RERUN_SNAPSHOT);
    assertThat(availability(MigrationAction.RERUN_SNAPSHOT, Role.VIEWER).whyNot())
        .contains("only read");
  }

  @Test
  void aProductWithoutDataUpgradeSaysSo() {
    change(setup -> setup.connect("CustomMigration", SqlServerType.EMBEDDED, "", ""));
    for (var action :
        List.of(
            MigrationAction.RUN_UPGRADE,
            MigrationAction.CONFIGURE_COMPANIES,
            MigrationAction.RERUN_SNAPSHOT)) {
      assertThat(availability(action, Role.ADMIN))
          .isInstanceOfSatisfying(
              Availability.Refused.class,
              refused -> assertThat(refused.reason().code()).isEqualTo("NEVER_UPGRADED"));
    }
    assertThat(availability(MigrationAction.MAP_USERS, Role.ADMIN))
        .isInstanceOf(Availability.NotYet.class);
  }

  @Test
  void thePageTakesTheSameFewStatementsHoweverLongTheLogIs() {
    run("COMPLETED", null);
    database.statistics().clear();
    overview();
    long few = database.statistics().getPrepareStatementCount();
    for (int i = 0; i < 20; i++) {
      run("COMPLETED", null);
    }
    database.statistics().clear();
    overview();
    assertThat(database.statistics().getPrepareStatementCount())
        .isLessThanOrEqualTo(few)
        .isLessThan(45);
  }

  /** Its counts and its “verified” speak of data that is gone. */
  @Test
  void aRunWhoseDataWasResetIsNotTold() {
    run("COMPLETED", null);
    var reset = new DataReset(environment, "admin", 1, FollowUp.NONE, Instant.now().plusSeconds(9));
    database.change(entities -> entities.persist(reset));
    assertThat(overview().newestRun()).isEmpty();
    assertThat(overview().status().text()).isEqualTo("Resetting cloud data");
    assertThat(usable(Role.ADMIN)).doesNotContain(MigrationAction.RUN).doesNotContain(ENDS);
  }

  @Test
  void anUnknownEnvironmentHasNoPage() {
    assertThat(service.overview("nowhere")).isEmpty();
  }

  @Test
  void whoOpensThePageIsToldWhatComesFirst() {
    assertThat(overview().notices())
        .extracting(MigrationNotice::kind)
        .containsExactly(MigrationNotice.Kind.HANDS_OFF);
    change(setup -> setup.disable(null, ""));
    assertThat(overview().notices())
        .extracting(MigrationNotice::kind)
        .containsExactly(MigrationNotice.Kind.NOT_ENABLED, MigrationNotice.Kind.CHECKLIST_OPEN);
  }

  @Test
  void pipelinesOfAnotherVersionAreToldFromTheBooksAlone() {
    database.execute("UPDATE migration_setup SET service_version = '0.9'");
    MigrationNotice notice = overview().notices().getFirst();
    assertThat(notice.kind()).isEqualTo(MigrationNotice.Kind.UPDATE_AVAILABLE);
    assertThat(notice.text())
        .contains("Version 0.9 ", overview().information().serverVersion() + ".");
    database.execute("UPDATE migration_setup SET service_version = ''");
    assertThat(overview().notices())
        .as("nobody knows")
        .extracting(MigrationNotice::kind)
        .doesNotContain(MigrationNotice.Kind.UPDATE_AVAILABLE);
  }

  @Test
  void administratorsCheckForAnUpdateAsLongAsAMigrationIsOn() {
    assertThat(usable(Role.ADMIN)).contains(MigrationAction.CHECK_UPDATE);
    assertThat(availability(MigrationAction.CHECK_UPDATE, Role.OPERATOR).whyNot())
        .contains("administrator");
    run("IN_PROGRESS", null);
    assertThat(usable(Role.ADMIN)).as("to look").contains(MigrationAction.CHECK_UPDATE);
    change(setup -> setup.disable(DisabledReason.PAUSED, ""));
    assertThat(availability(MigrationAction.CHECK_UPDATE, Role.ADMIN).whyNot())
        .contains("not enabled");
  }

  @Test
  void whoPausesIsNotToldToTickWhatComesAfterTheEnd() {
    change(setup -> setup.disable(DisabledReason.PAUSED, ""));
    database.change(
        entities ->
            entities.persist(
                ReplicationRun.endOfMigration(
                    environment, "Example", "admin", DisabledReason.PAUSED, "", Instant.now())));
    assertThat(overview().notices())
        .extracting(MigrationNotice::kind)
        .containsExactly(MigrationNotice.Kind.NOT_ENABLED);
  }
}
