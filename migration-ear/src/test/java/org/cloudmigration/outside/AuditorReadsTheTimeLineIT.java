package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may only read sees what happened, and takes it away. */
@NeedsBrowser
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorReadsTheTimeLineIT {

  private Browser browser;
  private ManagementPage page;
  private URI home;

  @BeforeAll
  void open(ServerProcess server) {
    browser = Browser.open("auditor");
    home = server.page();
    page = new ManagementPage(browser, home);
    page.enter("viewer");
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void theTimeLineTellsWhatHappenedFiltersByItsAddressAndOpensAnEntry() {
    browser.go(home.resolve("timeline/Sandbox"));
    page.sees("The preparation succeeded");
    assertThat(page.text())
        .contains("The sample was set up", "System")
        .doesNotContain("All environments");
    browser.screenshots("time-line");

    browser.go(home.resolve("timeline/Sandbox?category=company"));
    page.sees("The companies were created");
    assertThat(page.text()).doesNotContain("The sample was set up");

    browser.ask("document.querySelector('a.tl-title').click()");
    page.sees("Hash before");
    assertThat(page.address()).contains("category=company", "entry=");
    browser.screenshots("time-line-entry");
    browser.web().navigate().back();
    Until.holds("the closed entry", () -> !page.text().contains("Hash before"));

    browser.go(home.resolve("timeline/Sandbox?q=no-such-thing"));
    page.sees("No entry is like that");
  }

  @Test
  void theExportIsForWhomThePageIs() throws Exception {
    HttpResponse<String> mine = get("admin/v1.0/timeline.jsonl?environment=Sandbox");
    assertThat(mine.statusCode()).isEqualTo(200);
    assertThat(mine.body().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("\\{\"entry\":\\d+,.*\"hash\":\"[0-9a-f]{64}\"}"));
    assertThat(get("admin/v1.0/timeline.csv?environment=Sandbox").headers().map())
        .hasEntrySatisfying(
            "Content-Disposition",
            values ->
                assertThat(values)
                    .containsExactly("attachment; filename=\"timeline-Sandbox.csv\""));
    assertThat(get("admin/v1.0/timeline.csv").statusCode()).isEqualTo(403);
    assertThat(get("admin/v1.0/timeline.csv?environment=Sandbox&category=dance").statusCode())
        .isEqualTo(400);
  }

  private HttpResponse<String> get(String path) throws Exception {
    String who =
        Base64.getEncoder().encodeToString("viewer:viewer".getBytes(StandardCharsets.UTF_8));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(home.resolve(path))
              .header("Authorization", "Basic " + who)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
