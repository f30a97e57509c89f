package org.cloudmigration.outside;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.cloudmigration.support.Until;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** The setup guide and the company status page, as a person reads and works them. */
final class SetupGuide {

  private final Browser browser;
  private final URI home;

  SetupGuide(Browser browser, URI home) {
    this.browser = browser;
    this.home = home;
  }

  void open(String path) {
    browser.go(home.resolve(path));
  }

  String address() {
    return Objects.requireNonNull(browser.web().getCurrentUrl());
  }

  void awaitStep(String heading) {
    Until.holds(
        "the step “" + heading + "”",
        () ->
            heading.equals(
                browser.ask("return document.querySelector('#step-heading')?.innerText")));
  }

  /** Whether keyboard and screen reader go on where the step begins. */
  boolean headingHasFocus() {
    return Boolean.TRUE.equals(browser.ask("return document.activeElement.id === 'step-heading'"));
  }

  void awaitText(String text) {
    Until.holds("“" + text + "” on the page", () -> text().contains(text));
  }

  String text() {
    return (String) browser.ask("return document.body.innerText");
  }

  /** Why Next cannot be pressed; blank if it can. */
  String whyNotNext() {
    return (String) browser.ask("return document.querySelector('#why-not-next').innerText");
  }

  /** What the activities of the preparation say of themselves. */
  List<String> activityStates() {
    List<?> states =
        (List<?>)
            browser.ask(
                "return [...document.querySelectorAll('.activity .status-mark')].map(e => e.innerText)");
    return states.stream().map(Object::toString).toList();
  }

  void check(String label) {
    click("vaadin-checkbox label", label);
  }

  void choose(String label) {
    click("vaadin-radio-button label", label);
  }

  void press(String label) {
    click("vaadin-button", label);
  }

  void pressInDialog(String label) {
    click("vaadin-dialog vaadin-button", label);
  }

  void follow(String label) {
    click("a", label);
  }

  void type(String css, String text) {
    Until.holds(css, () -> !browser.web().findElements(By.cssSelector(css)).isEmpty());
    browser.web().findElement(By.cssSelector(css)).sendKeys(text);
  }

  /** As the button Next. */
  void pressEnterIn(String css) {
    browser.web().findElement(By.cssSelector(css)).sendKeys(Keys.ENTER);
  }

  void agree(String label) {
    click("vaadin-confirm-dialog vaadin-button", label);
    Until.holds(
        "the dialog’s end",
        () -> browser.web().findElements(By.cssSelector("vaadin-confirm-dialog")).isEmpty());
  }

  private void click(String css, String label) {
    Until.holds("“" + label + "” to click", () -> clicked(css, label));
  }

  private boolean clicked(String css, String label) {
    try {
      for (WebElement element : browser.web().findElements(By.cssSelector(css))) {
        if (element.isDisplayed()
            && element.getDomAttribute("disabled") == null
            && element.getText().strip().startsWith(label)) {
          browser.ask("arguments[0].scrollIntoView({block: 'center'})", element);
          element.click();
          return true;
        }
      }
      return false;
    } catch (StaleElementReferenceException | ElementClickInterceptedException e) {
      return false;
    }
  }
}
