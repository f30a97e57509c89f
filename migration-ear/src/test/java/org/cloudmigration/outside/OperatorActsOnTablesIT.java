package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
 * Two tables of the source are missing: one is mended and retried, the other one is skipped, and
 * blocked in the next run. A copy that somebody has tampered with is found and mended.
 */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorActsOnTablesIT {

  private static final String MENDED = "GL10111";
  private static final String SKIPPED = "GL10110";
  private static final String CHANGED = "GL00100";
  private static final String GP = "feeb3504-556e-4790-b28d-a2b9ce302d81";

  private ServerProcess server;
  private Browser browser;
  private ManagementPage page;
  private String schema;
  private String run;

  @BeforeAll
  void open() throws Exception {
    server = ServerProcess.start(TestDirectories.empty("run-page"), 1);
    browser = Browser.open("run-page");
    page = new ManagementPage(browser, server.page());
    page.enter("operator");
    page.awaitHeadline("Ready for replication");
    inSource("ALTER TABLE \"%s\".\"GL10111\" RENAME TO \"AWAY1\"");
    inSource("ALTER TABLE \"%s\".\"GL10110\" RENAME TO \"AWAY2\"");
  }

  @AfterAll
  void close() {
    browser.close();
    server.close();
  }

  private void inSource(String sql) throws SQLException {
    try (Connection source = database("sample/DynamicsGP-1");
        Statement statement = source.createStatement()) {
      if (schema == null) {
        schema = schemaWith(statement, MENDED);
      }
      statement.execute(sql.formatted(schema));
    }
  }

  /** Behind the product's back: H2 opens it while nobody copies or compares. */
  private Connection database(String place) throws SQLException {
    String file = server.data().resolve(place).toString();
    return DriverManager.getConnection("jdbc:h2:file:" + file + ";IFEXISTS=TRUE", "sa", "");
  }

  private void inTenant(String sql) throws SQLException {
    try (Connection tenant = database("tenants/Sandbox");
        Statement statement = tenant.createStatement()) {
      assertThat(statement.executeUpdate(sql.formatted(schema + "$GP " + CHANGED + "$" + GP)))
          .isOne();
    }
  }

  private static String schemaWith(Statement statement, String table) throws SQLException {
    String sql = "SELECT MIN(TABLE_SCHEMA) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = '%s'";
    try (ResultSet row = statement.executeQuery(sql.formatted(table))) {
      row.next();
      return row.getString(1);
    }
  }

  private void go(String place) {
    browser.go(URI.create(server.page() + "runs/Sandbox/" + run + place));
  }

  private String text(String css) {
    return (String)
        browser.ask("return document.querySelector(arguments[0])?.innerText ?? ''", css);
  }

  private void awaitStatus(String status) {
    Until.holds("the run's status " + status, () -> text(".run-head h1").equals(status));
  }

  /** A button in what stands there, or in the dialog that asks. */
  private void press(String where, String label) {
    Until.holds(
        label,
        () ->
            Boolean.TRUE.equals(
                browser.ask(
                    "const b = [...document.querySelectorAll(arguments[0])].find("
                        + "b => b.innerText.trim() === arguments[1] && !b.disabled);"
                        + "b?.click(); return !!b",
                    where,
                    label)));
  }

  private void openTable(String name) {
    openTable(name, "FAILED");
  }

  private void openTable(String name, String status) {
    go("?company=" + schema + "&text=" + name + "&status=" + status);
    Until.holds(
        "the table " + name,
        () ->
            Boolean.TRUE.equals(
                browser.ask(
                    "const c = [...document.querySelectorAll('.table-list"
                        + " vaadin-grid-cell-content')].find(c => c.innerText.endsWith("
                        + "arguments[0])); c?.click(); return !!c",
                    name)));
    Until.holds("its details", () -> text(".table-panel h2").endsWith(name));
  }

  @Test
  @Order(1)
  void theErrorsAreToldWhereTheTroubleIs() {
    page.press("Run data replication");
    page.awaitHeadline("Replication completed with failed tables");
    page.chooseNewestRun();
    run = page.address().replaceAll(".*/([0-9a-f-]{36}).*", "$1");
    go("");
    awaitStatus("Failed tables");
    openTable(MENDED);
    assertThat(text(".table-panel")).contains("The source database does not have this table.");
    assertThat(page.address()).contains("status=FAILED", "table=");
    browser.screenshots("run-failed-table");
  }

  @Test
  @Order(2)
  void aMendedTableIsRetriedInTheSameRun() throws Exception {
    inSource("ALTER TABLE \"%s\".\"AWAY1\" RENAME TO \"GL10111\"");
    press(".table-panel vaadin-button", "Retry");
    Until.holds("the table is copied", () -> text(".table-panel").contains("Contents equal"));
    awaitStatus("Failed tables");
  }

  @Test
  @Order(3)
  void theOtherOneIsSkippedAndTheRunIsDone() {
    openTable(SKIPPED);
    press(".table-panel vaadin-button", "Skip");
    press("vaadin-confirm-dialog vaadin-button", "Skip");
    Until.holds("who did it", () -> text(".table-panel").contains("skipped by operator"));
    awaitStatus("Completed");
    assertThat(text(".run-head")).contains("1 table was skipped");
  }

  @Test
  @Order(4)
  void theTimeLineHasABarForEachAttempt() {
    go("/timeline");
    Until.holds(
        "127 tables and a retry",
        () ->
            Long.valueOf(128)
                .equals(browser.ask("return document.querySelector('run-timeline')?.count ?? 0")));
    browser.screenshots("run-timeline");
  }

  @Test
  @Order(5)
  void theLogIsSoughtFilteredAndDownloaded() {
    go("/log?text=skipped&severity=WARNING");
    Until.holds("one line", () -> text(".log-panel .panel-head").contains("1 line"));
    Until.holds("the line", () -> text(".log-line p").contains("Skipped by operator"));
    String whole =
        (String)
            browser
                .web()
                .executeAsyncScript(
                    "const done = arguments[0];"
                        + "fetch(document.querySelector('.download').href)"
                        + ".then(r => r.text()).then(done)");
    assertThat(whole.lines().findFirst().orElseThrow()).contains("Run started by operator");
    assertThat(whole).contains("TABLE_MISSING", "Asked to be tried again by operator.");
    browser.screenshots("run-log");
  }

  @Test
  @Order(6)
  void followingStopsWhenSomebodyScrollsUp() {
    go("/log");
    press(".log-panel vaadin-button", "Follow");
    Until.holds("following", () -> text(".log-panel .panel-head").contains("Following"));
    browser.ask(
        "document.querySelector('.log-panel vaadin-grid').dispatchEvent("
            + "new WheelEvent('wheel', { deltaY: -100 }))");
    Until.holds("not following", () -> !text(".log-panel .panel-head").contains("Following"));
  }

  @Test
  @Order(7)
  void aRowChangedInTheTenantIsShownBesideTheSources() throws Exception {
    inTenant("UPDATE \"%s\" SET ACTDESCR = 'Tampered with' WHERE ACTINDX = 1");
    openTable(CHANGED, "SUCCESSFUL");
    press(".table-panel vaadin-button", "Verify again");
    Until.holds("the row", () -> text(".difference-card h3").equals("ACTINDX = 1"));
    assertThat(text(".table-head")).contains("Differs");
    assertThat(text(".difference-summary")).contains("1 with different values");
    assertThat(text("tr.differs th")).contains("ACTDESCR", "differs");
    assertThat(text("tr.differs td[data-side=Source]")).startsWith("Account");
    assertThat(text("tr.differs td[data-side=Tenant]")).isEqualTo("Tampered with");
    assertThat(browser.ask("return document.querySelectorAll('tr.differs').length")).isEqualTo(1L);
    browser.screenshots("table-differs");
  }

  @Test
  @Order(8)
  void reloadingTheTableMakesItEqualAgain() {
    openTable(CHANGED, "SUCCESSFUL");
    press(".table-panel vaadin-button", "Reload");
    press("vaadin-confirm-dialog vaadin-button", "Reload");
    Until.holds("it was copied again", () -> text(".table-panel").contains("Attempts\n2"));
    awaitStatus("Completed");
    press(".table-panel vaadin-button", "Verify again");
    Until.holds("equal", () -> text(".difference-summary").contains("They are equal."));
    assertThat(text(".table-head")).contains("Contents equal").doesNotContain("Differs");
    assertThat(text(".difference-card")).isEmpty();
  }

  @Test
  @Order(9)
  void aTableThatFailsEveryTimeIsBlockedAndRunsGoThroughWithoutIt() {
    browser.go(server.page());
    page.press("Run data replication");
    page.awaitHeadline("Replication completed with failed tables");
    page.chooseNewestRun();
    run = page.address().replaceAll(".*/([0-9a-f-]{36}).*", "$1");
    openTable(SKIPPED);
    browser.ask("document.querySelector('.table-panel .over-runs').click()");
    Until.holds("the page of the table", () -> text(".table-head h1").contains(SKIPPED));
    press(".table-head vaadin-button", "Block");
    press("vaadin-confirm-dialog vaadin-button", "Block the table");
    Until.holds("it is blocked", () -> text(".table-marks").contains("Blocked"));
    browser.screenshots("table-blocked");
  }

  @Test
  @Order(10)
  void anUnblockedTableCountsAsSuccessful() {
    press(".table-head vaadin-button", "Unblock");
    press("vaadin-confirm-dialog vaadin-button", "Unblock the table");
    Until.holds("it is successful", () -> text(".table-marks").contains("Successful"));
    assertThat(text(".table-marks")).doesNotContain("Blocked");
    browser.screenshots("table-unblocked");
  }
}
