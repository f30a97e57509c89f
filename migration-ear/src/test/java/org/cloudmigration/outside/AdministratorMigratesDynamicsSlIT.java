package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journey through the guide of Dynamics SL to one upgraded company of a shared database. */
@NeedsBrowser
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministratorMigratesDynamicsSlIT {

  private static final String ENVIRONMENT = "Harbor";

  private ServerProcess server;
  private OData api;
  private Browser browser;
  private ManagementPage management;
  private SetupGuide guide;

  @BeforeAll
  void open(ServerProcess shared) {
    server = shared;
    api = SampleMigration.create(server, ENVIRONMENT).api();
    browser = Browser.open("harbor-master");
    management = new ManagementPage(browser, server.page());
    guide = new SetupGuide(browser, server.page());
    management.enter("admin");
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void oneOfTwoCompaniesThatShareADatabaseIsSetUpReplicatedAndUpgraded() {
    setUp();

    browser.go(server.page().resolve("environments/" + ENVIRONMENT));
    management.awaitHeadline("Ready for replication");
    assertThat(management.text()).contains("Dynamics SL");
    management.press("Run data replication");
    management.awaitHeadline("Replicated and verified");
    assertThat(management.figure("Tables successful")).isEqualTo("60");
    assertThat(management.figure("Contents equal")).isEqualTo("60");

    management.act("Companies", "Configure company migration");
    management.awaitHeadline("SL Company Migration Configuration");
    management.sees("Project Controller");
    browser.screenshots("sl-configuration");

    browser.go(server.page().resolve("environments/" + ENVIRONMENT));
    management.act("Replication", "Run data upgrade");
    Until.holds(
        "the upgrade’s end",
        () -> !api.first("status", "dataUpgrades").matches("Scheduled|In_x0020_Progress"));
    JsonNode company = api.list("dataUpgradeCompanies").getFirst();
    assertThat(company.get("companyName").asText()).isEqualTo("HARBORCO");
    assertThat(company.get("upgradeStatus").asText()).isEqualTo("Completed");
    assertThat(company.get("errors").asInt()).isZero();
    browser.screenshots("sl-upgrade");
    browser.go(server.page().resolve("environments/" + ENVIRONMENT));
    management.awaitHeadline("Upgrade completed successfully");
    management.sees("Completed companies");
    browser.screenshots("sl-upgraded");

    browser.go(server.page().resolve("validation/" + ENVIRONMENT));
    management.awaitHeadline("Validation tests");
    management.sees("The product of this migration has no validation tests");
    browser.screenshots("sl-validation");
  }

  private void setUp() {
    guide.open("setup/" + ENVIRONMENT);
    guide.check("I accept the warning");
    guide.press("Next");
    guide.awaitStep("Which product do you migrate from?");
    guide.choose("Dynamics SL");
    browser.screenshots("sl-product");
    guide.press("Next");
    guide.awaitStep("Where is the source database?");
    guide.choose("Sample company");
    guide.awaitText("Sample=DynamicsSL");
    guide.press("Next");
    guide.awaitStep("How the source is reached");
    guide.press("Start preparation");
    guide.awaitStep("Check and prepare both databases");
    guide.awaitText("This step is done");
    guide.press("Next");
    guide.awaitStep("Which companies do you migrate?");
    guide.awaitText("OTHERCO");
    guide.awaitText("LAKECO");
    choose("HARBORCO");
    guide.awaitText("1 company chosen");
    browser.screenshots("sl-companies");
    guide.press("Next");
    guide.awaitStep("Settings of the product");
    guide.awaitText("share an application database");
    guide.press("Check");
    guide.awaitStep("Finish the setup");
    guide.press("Finish");
    guide.awaitStep("The setup is finished");
    guide.awaitText("Data can be replicated now");
  }

  private void choose(String company) {
    Until.holds(
        company,
        () ->
            Boolean.TRUE.equals(
                browser.ask(
                    "const box = [...document.querySelectorAll('vaadin-checkbox')]"
                        + ".find(each => each.accessibleName === 'Migrate ' + arguments[0]);"
                        + "box?.click(); return !!box",
                    company)));
  }
}
