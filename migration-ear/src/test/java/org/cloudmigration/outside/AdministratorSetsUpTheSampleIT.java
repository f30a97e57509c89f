package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.TestDirectories;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The journey of an administrator through the setup guide, with a break in the middle, and of a
 * partner whom the company lets in and out again.
 */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministratorSetsUpTheSampleIT {

  private static final String GUIDE = "setup/Sandbox";
  private static final String PARTNER = "paula@partner.example";
  private static final String PASSWORD = "shortened no more";

  private ServerProcess server;
  private Browser browser;
  private ManagementPage management;
  private SetupGuide guide;
  private Browser partnersBrowser;
  private SetupGuide partner;

  @BeforeAll
  void start() {
    server = ServerProcess.start(TestDirectories.empty("setup"), 1);
    open("administrator");
  }

  @AfterAll
  void end() {
    browser.close();
    if (partnersBrowser != null) {
      partnersBrowser.close();
    }
    server.close();
  }

  private void open(String profile) {
    browser = Browser.open(profile);
    management = new ManagementPage(browser, server.page());
    guide = new SetupGuide(browser, server.page());
  }

  @Test
  @Order(1)
  void aSetupThatIsInForceCanBeRunAgain() {
    management.enter("admin");
    management.awaitHeadline("Ready for replication");

    guide.follow("Setup");
    guide.awaitStep("The setup is finished");
    guide.press("Run the setup again");
    guide.agree("Run the setup again");

    guide.awaitStep("Before you begin");
    guide.awaitText("Cloud migration is set up here already");
  }

  @Test
  @Order(2)
  void nothingGoesOnBeforeTheWarningIsAccepted() {
    assertThat(guide.whyNotNext()).contains("Accept the warning");
    browser.screenshots("setup-consent");

    guide.check("I accept the warning");
    guide.pressEnterIn("vaadin-checkbox input");

    guide.awaitStep("Which product do you migrate from?");
    Until.holds("the focus on the heading", guide::headingHasFocus);
    guide.choose("Dynamics GP");
    guide.press("Next");
    guide.awaitStep("Where is the source database?");
  }

  @Test
  @Order(3)
  void whatIsWrongIsToldAtItsFieldAndKeptSecret() {
    guide.choose("SQL Server");
    guide.type(
        "vaadin-password-field input",
        "Server=host;Databas=DYNAMICS;User Id=sa;Password=TopSecret1");
    guide.press("Next");

    guide.awaitText("is not a known setting");
    assertThat(guide.text()).doesNotContain("TopSecret1");
    browser.screenshots("setup-connection-error");
  }

  @Test
  @Order(4)
  void theSamplesConnectionIsOfferedAndItsRuntimeIsThere() {
    guide.open(GUIDE);
    guide.awaitStep("Where is the source database?");
    guide.choose("Sample company");
    guide.awaitText("Sample=DynamicsGP");
    guide.press("Next");

    guide.awaitStep("How the source is reached");
    guide.awaitText("Nothing has to be installed");
    browser.screenshots("setup-runtime");
  }

  @Test
  @Order(5)
  void theGuideGoesOnWhereItWasLeft() {
    guide.follow("Leave and continue later");
    management.awaitHeadline("Ready for replication");
    browser.close();

    open("administrator-again");
    management.enter("admin");
    guide.open(GUIDE);

    guide.awaitStep("How the source is reached");
    assertThat(guide.address()).endsWith("/runtime");
  }

  @Test
  @Order(6)
  void everyActivityOfThePreparationIsSeenWithoutReloading() {
    browser.ask("window.loadedOnce = true");
    guide.press("Start preparation");

    guide.awaitStep("Check and prepare both databases");
    guide.awaitText("This step is done");
    assertThat(guide.activityStates()).hasSizeGreaterThan(10).doesNotContain("Failed", "Queued");
    assertThat(browser.ask("return window.loadedOnce")).isEqualTo(true);
    browser.screenshots("setup-preparation");
  }

  @Test
  @Order(7)
  void bothCompaniesAreChosenAndTheSetupIsFinished() {
    guide.press("Next");
    guide.awaitStep("Which companies do you migrate?");
    guide.press("Deselect all");
    Until.holds("the reason", () -> guide.whyNotNext().contains("Choose at least one"));
    guide.press("Migrate all companies");
    guide.awaitText("2 companies chosen");
    browser.screenshots("setup-companies");
    guide.press("Next");

    guide.awaitStep("Settings of the product");
    guide.press("Check");

    guide.awaitStep("Finish the setup");
    browser.screenshots("setup-done");
    guide.press("Finish");
    guide.awaitStep("The setup is finished");
    guide.awaitText("Data can be replicated now");
  }

  @Test
  @Order(8)
  void theCompaniesAreCreatedAndShowTheirState() {
    guide.press("See the companies");

    guide.awaitText("Companies are created");
    guide.awaitText("Not initialized");
    browser.screenshots("company-status");
  }

  @Test
  @Order(9)
  void dataIsReplicatedFromTheSetup() {
    guide.follow("Management");
    management.press("Run data replication");

    management.awaitHeadline("Replicated and verified");
    assertThat(management.figure("Tables failed")).isEqualTo("0");
  }

  @Test
  @Order(10)
  void aViewerSeesTheGuideButMayOnlyRead() {
    management.signOut();
    management.enter("viewer");
    guide.open("setup/Sandbox/connection");

    guide.awaitStep("Where is the source database?");
    guide.awaitText("Your role may only read.");
    browser.screenshots("setup-viewer");
  }

  @Test
  @Order(11)
  void anAdministratorMakesAUserWhoWorksForAPartner() {
    management.signOut();
    management.enter("admin");
    guide.open(GUIDE);
    guide.press("Run the setup again");
    guide.agree("Run the setup again");
    guide.awaitStep("Before you begin");

    guide.open("users/create");
    guide.type("vaadin-dialog vaadin-text-field input", PARTNER);
    guide.type("vaadin-dialog vaadin-password-field input", "short");
    guide.check("Works for a partner");
    guide.pressInDialog("Create user");
    guide.awaitText("at least 12 characters");
    browser.screenshots("users-create");
    guide.type("vaadin-dialog vaadin-password-field input", PASSWORD.substring("short".length()));
    guide.pressInDialog("Create user");

    guide.awaitText(PARTNER);
    browser.screenshots("users");
  }

  @Test
  @Order(12)
  void thePartnerIsStoppedUntilTheCompanyApproves() {
    partnersBrowser = Browser.open("partner");
    partner = new SetupGuide(partnersBrowser, server.page());
    ManagementPage door = new ManagementPage(partnersBrowser, server.page());
    door.openLogin();
    door.signIn(PARTNER, PASSWORD);
    door.awaitHeadline("Replicated and verified");
    partner.open(GUIDE);
    partner.awaitStep("Before you begin");
    assertThat(partner.whyNotNext()).contains("not approved");
    partner.awaitText("You need the company’s approval");
    partnersBrowser.screenshots("setup-needs-approval");

    guide.open("approval/Sandbox");
    guide.press("Grant approval");
    guide.awaitText("Granted by");

    Until.holds("the news", () -> partner.whyNotNext().contains("Accept the warning"));
    partner.check("I accept the warning");
    partner.press("Next");
    partner.awaitStep("Which product do you migrate from?");
  }

  @Test
  @Order(13)
  void aRevokedApprovalStopsThePartnerAndEndsTheMigration() {
    guide.press("Revoke approval");
    guide.type("vaadin-dialog vaadin-text-field input", "Sandbox");
    guide.pressInDialog("Revoke approval");

    guide.awaitText("The migration was disabled");
    browser.screenshots("approval-revoked");
    Until.holds("the news", () -> partner.whyNotNext().contains("not approved"));
  }

  @Test
  @Order(14)
  void whoIsDisabledIsSignedOut() {
    guide.open("users/edit/" + PARTNER);
    guide.check("Enabled");
    guide.pressInDialog("Save");
    guide.awaitText("Disabled");

    partner.open(GUIDE);
    partner.awaitText("User name");
  }
}
