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

/** Two tables of the source are missing: one is mended and retried, the other one is skipped. */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorActsOnTablesIT {

  private static final String MENDED = "GL10111";
  private static final String SKIPPED = "GL10110";

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
    String file = server.data().resolve("sample/DynamicsGP-1").toString();
    try (Connection source =
            DriverManager.getConnection("jdbc:h2:file:" + file + ";IFEXISTS=TRUE", "sa", "");
        Statement statement = source.createStatement()) {
      if (schema == null) {
        schema = schemaWith(statement, MENDED);
      }
      statement.execute(sql.formatted(schema));
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
    go("?text=" + name + "&status=FAILED");
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
}
