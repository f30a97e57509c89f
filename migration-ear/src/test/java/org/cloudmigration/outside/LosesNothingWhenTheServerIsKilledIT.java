package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.TestDirectories;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SIGKILL to the server in the middle of a run; then everything is looked at from outside. */
@NeedsBrowser
class LosesNothingWhenTheServerIsKilledIT {

  /** Large enough that the run lasts while it is looked at. */
  private static final int SCALE = 20;

  private final Path directory = TestDirectories.empty("killed");
  private ServerProcess server;
  private Browser browser;
  private ManagementPage page;

  @BeforeEach
  void start() {
    browser = Browser.open("killed");
    startServer();
  }

  @AfterEach
  void end() {
    browser.close();
    server.close();
  }

  @Test
  void finishedTablesStayAndTheOthersAreCopiedAfterResume() throws Exception {
    page.press("Run data replication");
    Until.holds("tables finished", () -> number("Tables successful") > 30);
    assertThat(number("Tables remaining")).isPositive();
    server.kill();
    Map<String, TableFact> before = read();

    startServer();
    page.awaitHeadline("Last run: interrupted");
    assertThat(page.text()).contains("resume the run");
    browser.screenshots("interrupted");
    page.press("Resume");
    page.awaitHeadline("Replicated and verified");
    assertThat(number("Contents equal")).isEqualTo(before.size());
    server.close();

    Map<String, TableFact> after = read();
    assertThat(before.values()).extracting(TableFact::status).contains("SUCCESSFUL", "NOT_STARTED");
    assertThat(after.values())
        .allSatisfy(
            table -> {
              TableFact then = before.get(table.id());
              assertThat(table.status()).isEqualTo("SUCCESSFUL");
              assertThat(table.verification()).isEqualTo("CONTENTS_EQUAL");
              if (then.status().equals("SUCCESSFUL")) {
                assertThat(table).isEqualTo(then);
                assertThat(table.attempts()).isEqualTo(1);
              } else {
                assertThat(table.attempts()).isEqualTo(then.attempts() + 1);
              }
            });
    assertThatSourceAndTenantAreEqual(after.values());
  }

  private void startServer() {
    server = ServerProcess.start(directory, SCALE);
    page = new ManagementPage(browser, server.page());
    page.enter("operator");
  }

  private Map<String, TableFact> read() throws Exception {
    return StoppedServer.tables(server.data()).stream()
        .collect(Collectors.toMap(TableFact::id, fact -> fact));
  }

  private void assertThatSourceAndTenantAreEqual(Collection<TableFact> tables) throws Exception {
    try (StoppedServer stopped = new StoppedServer(server.data(), SCALE)) {
      assertThat(stopped.differences(tables)).isEmpty();
      assertThat(stopped.compared()).isGreaterThan(100_000);
    }
  }

  private long number(String figure) {
    String text = page.figure(figure).replace(",", "");
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }
}
