package org.cloudmigration.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cloudmigration.support.Until;

/** People who look at the same run, each signed in for himself, all in one Chromium. */
record Watchers(BenchBrowser browser, List<String> windows) {

  private static final String COUNT_UPDATES =
      "window.benchUpdates = 0;"
          + "new MutationObserver(() => window.benchUpdates++)"
          + ".observe(document.querySelector('.run-progress'),"
          + " { subtree: true, childList: true, characterData: true })";

  private static final String ENDED =
      "return !document.title.startsWith('▶')"
          + " && document.querySelector('.progress-bar').ariaValueNow"
          + " === document.querySelector('.progress-bar').ariaValueMax"
          + " && [...document.querySelectorAll('.table-list vaadin-grid .status-mark')]"
          + ".every(m => !['In progress', 'Not started'].includes(m.textContent.trim()))";

  /** They see an empty page at first: the one after the login follows runs, too. */
  static Watchers signedIn(BenchBrowser browser, int people) {
    String own = browser.window();
    List<String> windows = IntStream.range(0, people).mapToObj(i -> newPerson(browser)).toList();
    browser.turnTo(own);
    return new Watchers(browser, windows);
  }

  private static String newPerson(BenchBrowser browser) {
    String window = browser.newPerson("viewer");
    browser.leave();
    return window;
  }

  void open(String run) {
    each(
        () -> {
          browser.go("runs/Sandbox/" + run);
          Until.holds("the tables", () -> browser.exists(".table-list .status-mark"));
          browser.ask(COUNT_UPDATES);
        });
  }

  /**
   * Waits until each page tells the end of its run.
   *
   * @return how often each page was brought up to date
   */
  List<Long> updates() {
    List<Long> counts = new ArrayList<>();
    each(
        () -> {
          Until.holds("the run's end", () -> Boolean.TRUE.equals(browser.ask(ENDED)));
          counts.add((Long) browser.ask("return window.benchUpdates"));
        });
    return counts;
  }

  void leave() {
    each(browser::leave);
  }

  private void each(Runnable deed) {
    String own = browser.window();
    for (String window : windows) {
      browser.turnTo(window);
      deed.run();
    }
    browser.turnTo(own);
  }
}
