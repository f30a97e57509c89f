package org.cloudmigration.outside;

import java.net.URI;
import org.cloudmigration.support.Until;

/** The page of a run, as a person reads and works it. */
final class RunScreen {

  private final Browser browser;
  private final URI address;

  /**
   * @param management with a run that is chosen in its log
   */
  static RunScreen ofChosenRun(Browser browser, URI management) {
    return new RunScreen(
        browser,
        URI.create(management.toString().replaceAll("/environments/([^?]*).*", "/runs/$1")));
  }

  private RunScreen(Browser browser, URI address) {
    this.browser = browser;
    this.address = address;
  }

  void open(String place) {
    browser.go(URI.create(address + place));
  }

  String text(String css) {
    return (String)
        browser.ask("return document.querySelector(arguments[0])?.innerText ?? ''", css);
  }

  void awaitStatus(String status) {
    Until.holds("the run's status " + status, () -> text(".run-head h1").equals(status));
  }

  /** Opens the details of a table that failed. */
  void openFailed(String table) {
    open("?text=" + table + "&status=FAILED");
    Until.holds(
        "the table " + table,
        () ->
            Boolean.TRUE.equals(
                browser.ask(
                    "const c = [...document.querySelectorAll('.table-list"
                        + " vaadin-grid-cell-content')].find(c => c.innerText.endsWith("
                        + "arguments[0])); c?.click(); return !!c",
                    table)));
    Until.holds("its details", () -> text(".table-panel h2").endsWith(table));
  }

  /** A button in what stands there, or in the dialog that asks. */
  void press(String where, String label) {
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
}
