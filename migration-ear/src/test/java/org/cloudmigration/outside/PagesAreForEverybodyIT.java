package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page, for those who cannot see it, who see it badly, and who hold it in one hand. Its name
 * lets it run after the journey that finds the shared server untouched.
 */
@NeedsBrowser
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesAreForEverybodyIT {

  private static final String BARE = "Bare";

  private Browser browser;
  private ManagementPage page;
  private Axe axe;
  private URI home;
  private final Set<String> seen = new TreeSet<>();

  @BeforeAll
  void open(ServerProcess server) {
    home = server.page();
    browser = Browser.open("everybody");
    page = new ManagementPage(browser, home);
    axe = new Axe(browser);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  /** A page by its class, the rest of the name tells what of it. */
  private void isForEverybody(String name) {
    axe.awaitRest();
    List<String> faults = new ArrayList<>(axe.violations());
    long sideways = axe.sideways();
    if (sideways > 0) {
      faults.add("scrolls sideways by " + sideways + " pixels at 375");
    }
    assertThat(faults).as(name + " " + page.address()).isEmpty();
    seen.add(name.split(" ")[0]);
  }

  private void isForEverybody(String name, String path) {
    browser.follow(home.resolve(path));
    axe.awaitRest();
    Until.holds("the page " + path, () -> page.exists("h1, h2"));
    isForEverybody(name);
  }

  private String href(String css) {
    Until.holds(css, () -> page.exists(css));
    return (String) browser.ask("return document.querySelector(arguments[0]).href", css);
  }

  @Test
  @Order(1)
  void theDoor() {
    page.openLogin();
    isForEverybody("LoginView");
    page.signIn("admin", "wrong");
    Until.holds("the refusal", () -> !page.loginError().isEmpty());
    isForEverybody("LoginView refused");
    page.signIn("admin", "admin");
    Until.holds("the page of the environment", () -> page.exists(".state-band h1"));
    seen.add("StartView"); // It leads on, and shows nothing itself.
  }

  @Test
  @Order(2)
  void whatIsReadByAnybody() {
    isForEverybody("HelpPage", "help");
    isForEverybody("HelpPage topic", "help/compatibility-level");
    isForEverybody("ErrorCataloguePage", "help/errors");
    isForEverybody("ErrorCataloguePage entry", "help/errors/50001");
    isForEverybody("ApiPage", "api/Sandbox");
    isForEverybody("NoSuchPage", "nowhere");
    isForEverybody("RuntimesPage", "runtimes");
    isForEverybody("RuntimesPage one", "runtimes/Sandbox-runtime");
    isForEverybody("UsersPage", "users");
    isForEverybody("UsersPage dialog", "users/create");
    isForEverybody("UsersPage dialog", "users/edit/viewer");
  }

  @Test
  @Order(3)
  void anEnvironmentThatIsNotSetUp() throws Exception {
    new Environments(home).create(BARE);
    try {
      isForEverybody("MigrationView empty", "environments/" + BARE);
      isForEverybody("SetupPage begin", "setup/" + BARE);
      isForEverybody("CompanyPage empty", "companies/" + BARE);
      isForEverybody("OverviewPage empty", "tables/" + BARE);
      isForEverybody("TimeLinePage", "timeline/" + BARE);
    } finally {
      new Environments(home).delete(BARE);
    }
  }

  @Test
  @Order(4)
  void theGuide() {
    for (String step :
        List.of(
            "consent",
            "product",
            "connection",
            "runtime",
            "preparation",
            "companies",
            "product-settings",
            "done")) {
      isForEverybody("SetupPage " + step, "setup/Sandbox/" + step);
    }
    isForEverybody("ApprovalPage", "approval/Sandbox");
    isForEverybody("CompanyPage", "companies/Sandbox");
  }

  @Test
  @Order(5)
  void theManagementPageWhileItRunsAndAfterwards() {
    browser.go(home.resolve("environments/Sandbox"));
    page.press("Run data replication");
    page.awaitHeadline("Replication in progress");
    assertThat(axe.violations()).isEmpty();
    page.awaitHeadline("Replicated and verified");
    isForEverybody("MigrationView");
    page.actions("Replication");
    isForEverybody("MigrationView menu");
    browser.web().navigate().refresh();
  }

  @Test
  @Order(6)
  void aRunInAllItsParts() {
    Until.holds("the log", () -> page.exists(".migration-log .status-mark"));
    page.chooseNewestRun();
    String run = page.address().replaceAll(".*/([0-9a-f-]{36}).*", "runs/Sandbox/$1");
    isForEverybody("RunPage", run);
    for (String part : List.of("findings", "timeline", "log", "compare")) {
      isForEverybody("RunPage " + part, run + "/" + part);
    }
    isForEverybody("UpgradePage", "upgrade/Sandbox");
    isForEverybody("ValidationPage", "validation/Sandbox");
    isForEverybody("BatchPage", "unposted-batches/Sandbox");
    isForEverybody("OverviewPage", "tables/Sandbox");
    isForEverybody("TablePage", href(".overview-grid a, vaadin-grid a[href*='tables/Sandbox/']"));
    isForEverybody("NotMigratedPage", "not-migrated/Sandbox");
  }

  @Test
  @Order(7)
  void theEndOfAMigration() {
    isForEverybody("CompletionPage", "complete/Sandbox");
    isForEverybody("ChecklistPage", "checklist/Sandbox");
    isForEverybody("TimeLinePage", "timeline/Sandbox");
    isForEverybody("TimeLinePage entry", href("a.tl-title"));
  }

  @Test
  @Order(8)
  void howCompaniesAreUpgraded() {
    isForEverybody("ConfigurationPage", "configuration/Sandbox");
    browser.ask("document.querySelector('.configured-companies vaadin-button').click()");
    Until.holds("the company", () -> page.exists("vaadin-dialog[opened] .setting-group"));
    isForEverybody("ConfigurationPage company");
  }

  @Test
  @Order(9)
  void whatOpensAboveAPage() {
    for (String action : List.of("Reset cloud data", "Pause migration")) {
      browser.go(home.resolve("environments/Sandbox"));
      Until.holds("the page", () -> page.exists(".state-band h1"));
      page.act("Other ways to end the migration", action);
      Until.holds("the dialog " + action, () -> page.exists("vaadin-dialog[opened]"));
      isForEverybody("MigrationView dialog " + action);
    }
  }

  @Test
  @Order(10)
  void noPageWasForgotten() {
    assertThat(seen).containsAll(WarPages.names());
  }
}
