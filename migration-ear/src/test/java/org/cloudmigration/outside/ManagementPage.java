package org.cloudmigration.outside;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.cloudmigration.support.Until;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** Cloud Migration Management and its login, as a person reads and works them. */
final class ManagementPage {

  private final Browser browser;
  private final URI home;

  ManagementPage(Browser browser, URI home) {
    this.browser = browser;
    this.home = home;
  }

  void openLogin() {
    browser.go(home);
    sees("User name");
  }

  void signIn(String user, String password) {
    fill("vaadin-login-form input[name=username]", user);
    fill("vaadin-login-form input[name=password]", password);
    find("vaadin-login-form vaadin-button").click();
  }

  /** Signs in and waits for the environment's page. */
  void enter(String user) {
    openLogin();
    signIn(user, user);
    turnToTheSample();
  }

  /** After signing in. */
  void turnToTheSample() {
    Until.holds("the page of the environment", () -> exists(".state-band h1"));
    if (!address().endsWith("/Sandbox")) {
      // Another test's environment comes first by its name.
      browser.go(home.resolve("environments/Sandbox"));
      Until.holds("the page of the sample", () -> exists(".state-band h1"));
    }
  }

  void signOut() {
    find(".user-menu vaadin-menu-bar-button").click();
    Until.holds("the entry to sign out", () -> menuEntry("Sign out") != null);
    menuEntry("Sign out").click();
    sees("User name");
  }

  /**
   * Does what stands in the action bar.
   *
   * @param menu the same as the action if that is a button of its own
   */
  void act(String menu, String action) {
    openMenu(menu);
    if (!menu.equals(action)) {
      Until.holds("the action " + action, () -> clicked(".action-entry", action));
    }
  }

  void openMenu(String menu) {
    Until.holds("the menu " + menu, () -> clicked(".action-bar vaadin-menu-bar-button", menu));
  }

  private boolean clicked(String css, String label) {
    return Boolean.TRUE.equals(
        browser.ask(
            "const named = e => e.innerText.trim() === arguments[1]"
                + " || e.querySelector('[aria-label]')?.ariaLabel === arguments[1]"
                + " || e.ariaLabel === arguments[1];"
                + "const found = [...document.querySelectorAll(arguments[0])].find(named);"
                + "found?.click(); return !!found",
            css,
            label));
  }

  /** Chooses the newest run in the log, and returns its address. */
  URI chooseNewestRun() {
    browser.ask(
        "[...document.querySelectorAll('.migration-log vaadin-grid-cell-content')]"
            + ".find(cell => cell.querySelector('.status-mark')).click()");
    Until.holds(
        "the run's address", () -> address().matches(".*/environments/Sandbox/[0-9a-f-]{36}"));
    return URI.create(address());
  }

  /** What the login says after it was refused; it keeps that to itself, in shadow roots. */
  String loginError() {
    return (String)
        browser.ask(
            "const wrapper = document.querySelector('vaadin-login-form')?.shadowRoot"
                + ".querySelector('vaadin-login-form-wrapper');"
                + "const message = wrapper?.shadowRoot.querySelector('[part=error-message]');"
                + "return message && !message.hidden ? message.innerText : ''");
  }

  String address() {
    return Objects.requireNonNull(browser.web().getCurrentUrl());
  }

  void sees(String text) {
    Until.holds("“" + text + "” on the page", () -> text().contains(text));
  }

  String text() {
    return (String) browser.ask("return document.body.innerText");
  }

  String headline() {
    return textOf(".state-band h1");
  }

  void awaitHeadline(String text) {
    Until.holds("headline “" + text + "”", () -> headline().equals(text));
  }

  List<?> companies() {
    return (List<?>)
        browser.ask("return [...document.querySelectorAll('.company-line')].map(c => c.innerText)");
  }

  /** A figure by its label: of a tile, or of the newest run. */
  String figure(String label) {
    return (String)
        browser.ask(
            "const figure = [...document.querySelectorAll('.tile, .figure')].find("
                + "f => f.querySelector('.tile-label, .figure-label')?.innerText.toLowerCase()"
                + " === arguments[0].toLowerCase());"
                + "return figure"
                + " ? figure.querySelector('.tile-value, .figure-value').innerText : ''",
            label);
  }

  /** Follows a tile to what it counts, and returns where that leads. */
  String followTile(String label) {
    browser.ask(
        "[...document.querySelectorAll('.tile')].find("
            + "t => t.querySelector('.tile-label').innerText === arguments[0]).click()",
        label);
    Until.holds("the way from the tile", () -> !address().contains("/environments/"));
    return address();
  }

  /** Texts of the actions in a group of the action bar, with the reason where one is refused. */
  List<String> actions(String group) {
    Until.holds(
        "the group " + group,
        () ->
            Boolean.TRUE.equals(
                browser.ask(
                    "const button ="
                        + " [...document.querySelectorAll('.action-bar vaadin-menu-bar-button')]"
                        + ".find(b => b.innerText.trim() === arguments[0]);"
                        + "button?.click(); return !!button",
                    group)));
    Until.holds("the menu " + group, () -> exists(".action-entry"));
    List<?> texts =
        (List<?>)
            browser.ask(
                "return [...document.querySelectorAll('.action-entry')].map(a => a.innerText)");
    return texts.stream().map(String::valueOf).toList();
  }

  /** Whether a button can be used; it is there in any case. */
  boolean canPress(String label) {
    return button(label).getDomAttribute("aria-disabled") == null;
  }

  WebElement button(String label) {
    return browser.web().findElements(By.cssSelector(".state-band vaadin-button")).stream()
        .filter(WebElement::isDisplayed)
        .filter(button -> button.getText().equals(label))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("button " + label));
  }

  void press(String label) {
    Until.holds("the button " + label, () -> pressed(label));
  }

  private boolean pressed(String label) {
    try {
      WebElement button = button(label);
      if (button.getDomAttribute("disabled") != null
          || button.getDomAttribute("aria-disabled") != null) {
        return false;
      }
      button.click();
      return true;
    } catch (NoSuchElementException | StaleElementReferenceException e) {
      return false;
    }
  }

  /** Types into the search of the Migration Log. */
  void searchLog(String text) {
    WebElement field = find(".log-filters vaadin-text-field input");
    // Clearing a field tells it nothing; deleting what stands there does.
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    field.sendKeys(text);
  }

  boolean exists(String css) {
    return !browser.web().findElements(By.cssSelector(css)).isEmpty();
  }

  private String textOf(String css) {
    return (String)
        browser.ask("return document.querySelector(arguments[0])?.innerText ?? ''", css);
  }

  private WebElement menuEntry(String label) {
    return browser.web().findElements(By.cssSelector("vaadin-menu-bar-item")).stream()
        .filter(item -> item.getText().equals(label))
        .findFirst()
        .orElse(null);
  }

  private void fill(String css, String text) {
    WebElement field = find(css);
    field.clear();
    field.sendKeys(text);
  }

  private WebElement find(String css) {
    Until.holds(css, () -> exists(css));
    return browser.web().findElement(By.cssSelector(css));
  }
}
