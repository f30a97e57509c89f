package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Cookie;

/** What a browser that is signed in may do on the APIs, and how it signs in. */
@NeedsBrowser
@ExtendWith(SharedServer.class)
class SessionOfThePageIT {

  private static final String ENVIRONMENTS = "admin/v1.0/environments";

  private Browser browser;
  private ManagementPage page;
  private ApiCaller api;

  @BeforeEach
  void open(ServerProcess server) {
    browser = Browser.open("session");
    page = new ManagementPage(browser, server.page());
    api = new ApiCaller(server.page());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private HttpResponse<String> change(Cookie session, String origin) throws Exception {
    Map<String, String> headers =
        new HashMap<>(
            Map.of(
                "Cookie",
                session.getName() + "=" + session.getValue(),
                "Content-Type",
                "application/json"));
    if (origin != null) {
      headers.put("Origin", origin);
    }
    return api.send("POST", ENVIRONMENTS, headers, BodyPublishers.ofString("{}"));
  }

  @Test
  void aCookieReadsButChangesNothingForAnotherSite() throws Exception {
    page.enter("admin");
    Cookie session = browser.web().manage().getCookieNamed("JSESSIONID");
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getSameSite()).isEqualTo("Lax");

    assertThat(
            api.send(
                    "GET",
                    ENVIRONMENTS,
                    Map.of("Cookie", "JSESSIONID=" + session.getValue()),
                    BodyPublishers.noBody())
                .statusCode())
        .isEqualTo(200);
    assertThat(change(session, null).statusCode()).isEqualTo(403);
    assertThat(change(session, "https://evil.example").body()).contains("cookie alone");
    String home = api.root().toString();
    assertThat(change(session, home.substring(0, home.length() - 1)).statusCode()).isEqualTo(422);
  }

  @Test
  void aBrowserIsNeverToldToAskForAPassword() throws Exception {
    HttpResponse<String> answer =
        api.send("GET", ENVIRONMENTS, Map.of("Accept", "text/html"), BodyPublishers.noBody());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("WWW-Authenticate"))
        .containsExactly("Bearer realm=\"migration\"");
  }

  @Test
  void whoGuessesOnThePageIsToldToWait() {
    page.openLogin();
    for (int i = 0; i < 5; i++) {
      page.signIn("guessed-here", "x" + i);
      String expected = i < 4 ? "is wrong" : "Too many wrong passwords";
      Until.holds(expected, () -> page.loginError().contains(expected));
      browser.ask("document.querySelector('vaadin-login-form').error = false");
    }
    page.signIn("guessed-here", "x");
    Until.holds("the lock", () -> page.loginError().contains("Sign-in is locked"));
    browser.screenshots("login-locked");
    page.signIn("viewer", "viewer");
    Until.holds("the page", () -> page.exists(".help-link"));
  }
}
