package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An administrator starts all over, looks whether the cloud is ready, and pauses. */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministratorEndsTheMigrationIT {

  private static final String NAME_FIELD = "vaadin-dialog vaadin-text-field input";

  private ServerProcess server;
  private Browser browser;
  private ManagementPage management;

  /** Its buttons, links and boxes are those of any page. */
  private SetupGuide page;

  @BeforeAll
  void replicate() {
    server = ServerProcess.start(TestDirectories.empty("ending"), 1);
    browser = Browser.open("ending");
    management = new ManagementPage(browser, server.page());
    page = new SetupGuide(browser, server.page());
    management.enter("admin");
    management.awaitHeadline("Ready for replication");
    management.press("Run data replication");
    management.awaitHeadline("Replicated and verified");
  }

  @AfterAll
  void end() {
    browser.close();
    server.close();
  }

  private boolean canPress(String label) {
    return browser.web().findElements(By.cssSelector("vaadin-button")).stream()
        .filter(button -> button.getText().strip().equals(label))
        .anyMatch(button -> button.getDomAttribute("disabled") == null);
  }

  private List<?> runs() {
    return (List<?>)
        browser.ask(
            "return [...document.querySelectorAll("
                + "'.migration-log vaadin-grid-cell-content .status-mark')]"
                + ".filter(mark => mark.checkVisibility()).map(mark => mark.innerText)");
  }

  @Test
  @Order(0)
  void companiesAreChosenWithoutLeavingThePage() {
    management.act("Companies", "Select companies to replicate");
    page.awaitText("takes effect with the next run");
    page.awaitText("2 companies chosen");
    assertThat(canPress("Select companies")).as("nothing is changed").isFalse();
    page.press("Deselect all");
    page.awaitText("Choose at least one company.");
    browser.screenshots("select-companies");
    page.press("Cancel");
    page.awaitText("Drop what you have changed?");
    page.agree("Drop the changes");
  }

  @Test
  @Order(1)
  void whatAResetTakesIsToldAndWantsTheNameTyped() {
    management.act("Replication", "Run full replication");
    page.awaitText("Per-database tables");
    assertThat(page.text()).contains("Together", "127", "12,366");
    page.type(NAME_FIELD, "sandbox");
    assertThat(canPress("Reset and run")).isFalse();
    browser.screenshots("reset-dialog");
  }

  @Test
  @Order(2)
  void afterTheResetAFullRunStartsByItself() {
    browser.ask("window.loadedOnce = true");
    page.type(NAME_FIELD, Keys.chord(Keys.CONTROL, "a") + "Sandbox");
    Until.holds("the button", () -> canPress("Reset and run"));
    page.press("Reset and run");

    Until.holds("the reset and another run in the log", () -> runs().size() == 4);
    assertThat(runs().toString()).contains("Cloud data reset", "Setup completed");
    management.awaitHeadline("Replicated and verified");
    assertThat(management.figure("Contents equal")).isEqualTo("127");
    assertThat(browser.ask("return window.loadedOnce")).isEqualTo(true);
  }

  @Test
  @Order(3)
  void theCloudReadyChecklistSaysWhatKeepsTheMigrationOpen() {
    management.act("Complete migration", "Complete migration");
    page.awaitText("Have everybody leave both systems");
    page.awaitText("not upgraded, or not without errors");
    assertThat(page.address()).endsWith("/complete/Sandbox");
    page.check("I have read and understood");
    assertThat(canPress("Complete migration …")).isFalse();
    browser.screenshots("cloud-ready-checklist");
  }

  @Test
  @Order(4)
  void whatWasDoneIsTickedWithTheNameOfWhoDidIt() {
    page.follow("Setup checklist");
    page.check("Read the help");
    page.awaitText("Ticked by admin");
    page.awaitText("4 of 5 items are open");
    browser.screenshots("setup-checklist");
  }

  @Test
  @Order(5)
  void aPausedMigrationKeepsItsReasonAndCanBeSetUpAgain() {
    page.follow("Management");
    management.awaitHeadline("Replicated and verified");
    management.act("Other ways to end the migration", "Pause migration");
    page.awaitText("replicate-Sandbox");
    page.awaitText("What the tenant remembers of its copies");
    page.type("vaadin-dialog vaadin-text-area textarea", "Until March.");
    page.type(NAME_FIELD, "Sandbox");
    Until.holds("the button", () -> canPress("Pause migration"));
    page.press("Pause migration");

    management.awaitHeadline("Migration paused");
    page.awaitText("Paused. Until March.");
    assertThat(page.text()).doesNotContain("items are open");
    assertThat(canPress("Set up cloud migration")).isTrue();
    Until.holds("the line of the log", () -> runs().contains("Migration paused"));
    browser.screenshots("paused");
  }

  @Test
  @Order(6)
  void aViewerMayReadTheListsAndTickNothing() {
    management.signOut();
    management.enter("viewer");
    page.open("checklist/Sandbox");
    page.awaitText("Ticked by admin");
    assertThat(browser.web().findElements(By.cssSelector("vaadin-checkbox:not([disabled])")))
        .isEmpty();
    page.open("complete/Sandbox");
    page.awaitText("Migration paused");
  }
}
