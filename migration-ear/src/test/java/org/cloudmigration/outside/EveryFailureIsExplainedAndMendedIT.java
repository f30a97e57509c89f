package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that can really go wrong between two embedded databases: each fault is told in its
 * parts, with its code, its raw text and a way to the catalogue; and what it advises mends it.
 */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryFailureIsExplainedAndMendedIT {

  /** A fault of one table of the first company. */
  enum Fault {
    TABLE_MISSING(
        "GL10111",
        "ALTER TABLE \"TRSC1\".\"GL10111\" RENAME TO \"AWAY\"",
        "ALTER TABLE \"TRSC1\".\"AWAY\" RENAME TO \"GL10111\""),
    TYPE(
        "RM00101",
        "ALTER TABLE \"TRSC1\".\"RM00101\" ADD COLUMN ODD INTEGER ARRAY",
        "ALTER TABLE \"TRSC1\".\"RM00101\" DROP COLUMN ODD"),
    SAME_NAME(
        "PM00200",
        "ALTER TABLE \"TRSC1\".\"PM00200\" ADD COLUMN (\"A.B\" INTEGER, \"A_B\" INTEGER)",
        "ALTER TABLE \"TRSC1\".\"PM00200\" DROP COLUMN \"A.B\", \"A_B\""),
    /** Somebody has put a view in the table's place, as is done to rename columns. */
    VALUE(
        "IV00101",
        "ALTER TABLE \"TRSC1\".\"IV00101\" RENAME TO \"AWAY2\";"
            + "CREATE VIEW \"TRSC1\".\"IV00101\" AS"
            + " SELECT CAST(ITEMNMBR AS INTEGER) AS ITEMNMBR FROM \"TRSC1\".\"AWAY2\"",
        "DROP VIEW \"TRSC1\".\"IV00101\";"
            + "ALTER TABLE \"TRSC1\".\"AWAY2\" RENAME TO \"IV00101\""),
    COPY(
        "RM00201",
        "ALTER TABLE \"TRSC1\".\"RM00201\" RENAME TO \"AWAY3\";"
            + "CREATE VIEW \"TRSC1\".\"RM00201\" AS"
            + " SELECT 1 / (LENGTH(CLASSID) * 0) AS SHARE FROM \"TRSC1\".\"AWAY3\"",
        "DROP VIEW \"TRSC1\".\"RM00201\";"
            + "ALTER TABLE \"TRSC1\".\"AWAY3\" RENAME TO \"RM00201\""),
    /**
     * A report of the tenant depends on the table that is to be replaced, since changes are lost.
     */
    SWAP(
        "IV00200",
        "UPDATE \"$migration$state\" SET \"synced_version\" = 0"
            + " WHERE \"source_table\" = 'IV00200';"
            + "CREATE VIEW REPORT AS SELECT * FROM \"TRSC1$GP IV00200$feeb3504-556e-4790-b28d-a2b9ce302d81\"",
        "DROP VIEW REPORT");

    private final String table;
    private final String harm;
    private final String mending;

    Fault(String table, String harm, String mending) {
      this.table = table;
      this.harm = harm;
      this.mending = mending;
    }
  }

  private ServerProcess server;
  private Browser browser;
  private ManagementPage page;
  private Axe axe;
  private RunScreen run;
  private EmbeddedFile source;
  private EmbeddedFile tenant;

  @BeforeAll
  void replicate() {
    server = ServerProcess.start(TestDirectories.empty("failures"), 1);
    source = EmbeddedFile.source(server.data());
    tenant = EmbeddedFile.tenant(server.data());
    browser = Browser.open("failures");
    axe = new Axe(browser);
    page = new ManagementPage(browser, server.page());
    page.enter("operator");
    page.awaitHeadline("Ready for replication");
    page.press("Run data replication");
    page.awaitHeadline("Replicated and verified");
  }

  @AfterAll
  void end() {
    browser.close();
    server.close();
  }

  private EmbeddedFile fileOf(Fault fault) {
    return fault == Fault.SWAP ? tenant : source;
  }

  private void toManagement() {
    browser.go(server.page().resolve("environments/Sandbox"));
  }

  private void openNewestRun() {
    page.chooseNewestRun();
    run = RunScreen.ofChosenRun(browser, URI.create(page.address()));
  }

  /** Whole, and known to the catalogue where “Learn more” leads. */
  private ErrorOnScreen explained(String css, String code) {
    ErrorOnScreen error = ErrorOnScreen.await(browser, css, code);
    assertThat(error.titles())
        .isEqualTo(List.of("What happened", "What it means for the data", "What to do now"));
    assertThat(error.raw()).isNotBlank();
    String here = page.address();
    browser.go(URI.create(error.more()));
    Until.holds(
        "the entry " + code,
        () ->
            code.equals(
                browser.ask(
                    "return document.querySelector('.error-line[opened] .error-code')"
                        + "?.textContent")));
    browser.go(URI.create(here));
    return error;
  }

  @Test
  @Order(1)
  void theOthersAreCopiedWhileSixTablesFail() throws Exception {
    for (Fault fault : Fault.values()) {
      fileOf(fault).execute(fault.harm);
    }
    page.press("Run data replication");
    page.awaitHeadline("Replication completed with failed tables");
    assertThat(page.figure("Tables failed")).isEqualTo("6");
    assertThat(axe.violations()).isEmpty();
    openNewestRun();
  }

  @ParameterizedTest
  @EnumSource
  @Order(2)
  void itIsExplained(Fault fault) {
    run.openFailed(fault.table);
    explained(".table-panel", fault.name());
    if (fault == Fault.TABLE_MISSING) {
      assertThat(axe.violations()).isEmpty();
    }
  }

  @Test
  @Order(3)
  void whatIsAdvisedMendsThem() throws Exception {
    for (Fault fault : Fault.values()) {
      fileOf(fault).execute(fault.mending);
    }
    for (Fault fault : Fault.values()) {
      run.openFailed(fault.table);
      run.press(".table-panel vaadin-button", "Retry");
      Until.holds(
          fault + " is mended",
          () -> run.text(".table-panel").matches("(?s).*(Contents|Changes) equal.*"));
    }
    run.awaitStatus("Completed");
  }

  @Test
  @Order(4)
  void aRunThatCannotReachItsDatabasesIsResumed() throws Exception {
    toManagement();
    Connection other = source.hold();
    try (other) {
      page.press("Run data replication");
      page.awaitHeadline("Last run: failed");
      assertThat(explained("", "CONNECTION").words()).contains("The source database cannot be");
      assertThat(axe.violations()).isEmpty();
    }
    source.execute("ALTER USER SA SET PASSWORD 'changed'");
    toManagement();
    page.press("Resume");
    page.sees("The source database refused");
    explained("", "LOGIN");
    source.execute("changed", "ALTER USER SA SET PASSWORD ''");
  }

  @Test
  @Order(5)
  void aTenantThatDoesNotAnswerIsToldBeforeAnythingBegins() throws Exception {
    toManagement();
    Connection other = tenant.hold();
    try (other) {
      page.press("Resume");
      page.sees("the cloud tenant database cannot be reached");
      page.sees("then try again.");
      assertThat(browser.ask("return document.querySelector('.notice .raw-text pre').textContent"))
          .asString()
          .contains("Sandbox");
      assertThat(axe.violations()).isEmpty();
      browser.screenshots("refused");
    }
  }

  @Test
  @Order(6)
  void aStoppedRunSaysWhatStaysAndGoesOn() {
    toManagement();
    page.press("Resume");
    page.press("Stop");
    page.awaitHeadline("Last run: stopped");
    page.sees("Finished tables stay as they are; resume the run to copy the remaining ones.");
    page.press("Resume");
    page.awaitHeadline("Replicated and verified");
    assertThat(page.figure("Tables failed")).isEqualTo("0");
  }

  @Test
  @Order(7)
  void aRowThatChangedAfterItsCopyDiffersUntilTheNextRun() throws SQLException {
    source.execute(
        "UPDATE \"TRSC1\".\"IV00101\" SET ITEMDESC = 'Mended' WHERE ITEMNMBR ="
            + " (SELECT MIN(ITEMNMBR) FROM \"TRSC1\".\"IV00101\")");
    browser.go(server.page().resolve("tables/Sandbox?text=IV00101"));
    String table = "vaadin-grid a[href*='tables/Sandbox/']";
    Until.holds("the table", () -> page.exists(table));
    browser.ask("document.querySelector(arguments[0]).click()", table);
    page.sees("Every other row was compared before");
    page.press("Verify again");
    page.sees("Mended");
    assertThat(page.text()).contains("they differ");
    assertThat(axe.violations()).isEmpty();
    browser.screenshots("differs");
    String here = page.address();

    toManagement();
    page.press("Run data replication");
    page.awaitHeadline("Replication in progress");
    page.awaitHeadline("Replicated and verified");
    browser.go(URI.create(here));
    page.sees("contents equal");
  }
}
