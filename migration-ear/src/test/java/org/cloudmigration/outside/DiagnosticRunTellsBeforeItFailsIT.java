package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
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

/**
 * Somebody has changed the source by hand: a diagnostic run tells what would fail and with which
 * SQL it is mended, a table is mended so and checked again, and the next run tells what has
 * changed.
 */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiagnosticRunTellsBeforeItFailsIT {

  private ServerProcess server;
  private Browser browser;
  private ManagementPage page;
  private String run;

  @BeforeAll
  void open() throws Exception {
    server = ServerProcess.start(TestDirectories.empty("diagnostic"), 1);
    browser = Browser.open("diagnostic");
    page = new ManagementPage(browser, server.page());
    page.enter("operator");
    page.awaitHeadline("Ready for replication");
  }

  @AfterAll
  void close() {
    browser.close();
    server.close();
  }

  /** Behind the product's back: H2 opens it while nobody copies or examines. */
  private void inSource(String... statements) throws SQLException {
    execute("sample/DynamicsGP-1", statements);
  }

  private void execute(String place, String... statements) throws SQLException {
    String file = server.data().resolve(place).toString();
    try (Connection source =
            DriverManager.getConnection("jdbc:h2:file:" + file + ";IFEXISTS=TRUE", "sa", "");
        Statement statement = source.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String get(String path, String user) throws Exception {
    String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes());
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(server.page().resolve(path))
                  .header("Authorization", "Basic " + login)
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }

  private String text(String css) {
    return (String)
        browser.ask("return document.querySelector(arguments[0])?.innerText ?? ''", css);
  }

  /** A list keeps the cells of rows that are gone. */
  private List<?> cells() {
    return (List<?>)
        browser.ask(
            "return [...document.querySelectorAll('.findings-panel vaadin-grid-cell-content')]"
                + ".filter(c => c.checkVisibility()).map(c => c.innerText.trim())"
                + ".filter(t => t)");
  }

  private void press(String where, String label) {
    Until.holds(
        label,
        () ->
            Boolean.TRUE.equals(
                browser.ask(
                    "const b = [...document.querySelectorAll(arguments[0])].find("
                        + "b => b.innerText.trim().startsWith(arguments[1]) && !b.disabled);"
                        + "b?.click(); return !!b",
                    where,
                    label)));
  }

  private void examine() {
    page.act("Replication", "Create diagnostic run");
    Until.holds("the report", () -> page.address().contains("/findings"));
    run = page.address().replaceAll(".*/([0-9a-f-]{36})/findings.*", "$1");
    Until.holds("the end", () -> text(".run-facts").contains("ended"));
  }

  @Test
  @Order(1)
  void aSoundSourceIsGreenAndNothingIsCopied() {
    examine();
    Until.holds("the headline", () -> text(".run-head h1").equals("Completed"));
    assertThat(text(".run-head")).contains("every table can be copied. Nothing was copied.");
    assertThat(text(".finding-filters")).contains("Red 0", "Amber 0");
    browser.go(server.page().resolve("environments/Sandbox"));
    page.awaitHeadline("Diagnostic run completed");
    assertThat(page.figure("Tables successful")).isEqualTo("0");
  }

  @Test
  @Order(2)
  void whatWouldFailIsToldWithTheSqlThatMendsIt() throws Exception {
    page.press("Run data replication");
    page.awaitHeadline("Replicated and verified");
    inSource(
        "ALTER TABLE TRSC1.RM00101 ADD EXTRA JSON",
        "ALTER TABLE TRSC1.GL00100 ADD NOTE VARCHAR(20)");
    examine();
    Until.holds("the headline", () -> text(".run-head h1").equals("Tables would fail"));
    press(".finding-filters vaadin-button", "Red");
    Until.holds("only red", () -> !cells().contains("Green") && cells().contains("EXTRA"));
    assertThat(page.address()).contains("colour=red");
    browser.ask(
        "[...document.querySelectorAll('.findings-panel vaadin-grid-cell-content')]"
            + ".find(c => c.checkVisibility() && c.innerText.trim() === 'EXTRA').click()");
    Until.holds("its SQL", () -> text(".mending pre").contains("ALTER COLUMN \"EXTRA\""));
    browser.screenshots("diagnostic-red");
    String csv = get("admin/v1.0/runs/" + run + "/findings.csv?colour=red", "viewer");
    assertThat(csv).contains("\"TYPE\"", "\"EXTRA\"").doesNotContain("\"amber\"");
    assertThat(
            get(
                "v2.0/Sandbox/api/microsoft/cloudMigration/v1.0/runFindings?$filter="
                    + "errorCode%20eq%20'DRIFT'%20and%20runId%20eq%20'"
                    + run
                    + "'",
                "viewer"))
        .contains("NOTE was added, as varchar(20).");
  }

  @Test
  @Order(3)
  void whatWasMendedIsCheckedAgain() throws Exception {
    inSource(text(".mending pre"));
    browser.go(URI.create(server.page() + "runs/Sandbox/" + run + "?text=RM00101&status=FAILED"));
    Until.holds(
        "the table",
        () ->
            Boolean.TRUE.equals(
                browser.ask(
                    "const c = [...document.querySelectorAll('.table-list"
                        + " vaadin-grid-cell-content')].find(c => c.innerText.endsWith("
                        + "'RM00101')); c?.click(); return !!c")));
    press(".table-panel vaadin-button", "Check again");
    Until.holds("no failure is left", () -> text(".run-head h1").equals("Completed"));
  }

  @Test
  @Order(4)
  void theNextRunTellsWhatHasChangedSinceTheLastCopy() {
    browser.go(server.page().resolve("environments/Sandbox"));
    page.awaitHeadline("Diagnostic run completed with warnings");
    page.press("Run data replication");
    page.awaitHeadline("Replicated and verified");
    page.chooseNewestRun();
    run = page.address().replaceAll(".*/([0-9a-f-]{36}).*", "$1");
    browser.go(URI.create(server.page() + "runs/Sandbox/" + run + "/findings"));
    Until.holds("the drift", () -> cells().contains("NOTE was added, as varchar(20)."));
    browser.go(server.page().resolve("timeline/Sandbox"));
    page.sees("added NOTE varchar(20)");
  }
}
