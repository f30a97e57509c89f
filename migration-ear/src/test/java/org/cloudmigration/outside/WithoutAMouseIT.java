package org.cloudmigration.outside;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.openqa.selenium.Keys;

/** The journey of an operator who cannot use a mouse: not one click is made. */
@NeedsBrowser
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithoutAMouseIT {

  private Browser browser;
  private ManagementPage page;
  private Keyboard keys;

  @BeforeAll
  void open(ServerProcess server) {
    browser = Browser.open("keyboard");
    page = new ManagementPage(browser, server.page());
    keys = new Keyboard(browser);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private String text(String css) {
    return (String)
        browser.ask("return document.querySelector(arguments[0])?.innerText ?? ''", css);
  }

  @Test
  @Order(1)
  void signsIn() {
    page.openLogin();
    Until.holds("the form", () -> page.exists("vaadin-login-form input[name=username]"));
    keys.tabTo("User name");
    keys.press("operator");
    keys.tabTo("Password");
    keys.press("operator", Keys.ENTER);
    page.turnToTheSample();
  }

  @Test
  @Order(2)
  void replicates() {
    keys.tabTo("Run data replication");
    keys.press(Keys.ENTER);
    page.awaitHeadline("Replication in progress");
    page.awaitHeadline("Replicated and verified");
  }

  @Test
  @Order(3)
  void opensTheNewestRunOfTheLog() {
    keys.press("j");
    Until.holds("a chosen run", () -> page.address().matches(".*/Sandbox/[0-9a-f-]{36}"));
    keys.press(Keys.ENTER);
    Until.holds("the run", () -> text(".run-head h1").equals("Completed"));
  }

  @Test
  @Order(4)
  void reloadsATable() {
    Until.holds("tables", () -> page.exists(".table-list .status-mark"));
    keys.tabTo("Verification");
    // The head of the list, its rows, and there the box of the first one.
    keys.press(Keys.TAB, Keys.TAB, Keys.SPACE);
    keys.tabTo("Reload");
    keys.press(Keys.ENTER);
    page.sees("Until the new copy is proven");
    keys.tabTo("Reload");
    keys.press(Keys.ENTER);
    keys.tabTo("Log");
    keys.press(Keys.ENTER);
    Until.holds("the log", () -> page.exists(".log-panel"));
    keys.tabTo("Search…");
    keys.press("reloaded");
    page.sees("Asked to be reloaded by operator");
  }

  @Test
  @Order(5)
  void looksUpAnError() {
    keys.tabTo("Cloud Migration Management");
    keys.press(Keys.ENTER);
    page.awaitHeadline("Replicated and verified");
    keys.tabTo("Replication");
    keys.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ENTER);
    Until.holds("the menu", () -> page.exists(".action-entry"));
    keys.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
    page.sees("Error messages");
    Until.holds("the search", () -> page.exists(".error-filters input"));
    keys.tabTo("Search…");
    keys.press("50001");
    page.sees("1 of ");
    keys.tabTo("50001…");
    keys.press(Keys.ENTER);
    page.sees("Raise the level");
  }

  @Test
  @Order(6)
  void signsOut() {
    keys.tabTo("Signed in as operator");
    keys.press(Keys.ENTER);
    Until.holds("the menu", () -> page.exists("vaadin-menu-bar-item"));
    keys.press(Keys.END, Keys.ENTER);
    page.sees("User name");
  }

  @Test
  @Order(7)
  void theFocusWasSeenEverywhere() {
    assertThat(keys.unseen()).isEmpty();
  }
}
