package org.cloudmigration.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cloudmigration.support.Until;

/** The accessibility checker axe, with the rules of WCAG 2.1 A and AA. */
final class Axe {

  /**
   * What Vaadin 25.2 does and its users cannot mend: entries of an open menu carry aria-selected,
   * which a menuitem may not have, and screen readers pass over; and the open menu stands, as a
   * focusable div, inside the menu bar. Each is excepted by its rule, element and fault alone.
   */
  private static final List<Pattern> OF_VAADIN =
      List.of(
          Pattern.compile(
              "aria-allowed-attr: .*<vaadin-menu-bar-item .*"
                  + "ARIA attribute is not allowed: aria-selected=\"false\"",
              Pattern.DOTALL),
          Pattern.compile(
              "aria-required-children: .*<vaadin-menu-bar .*"
                  + "Element has children which are not allowed: div\\[tabindex\\]",
              Pattern.DOTALL));

  private static final Map<String, Object> WCAG =
      Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"));

  /** What depends on the colour scheme; the rest of a page is the same in both. */
  private static final Map<String, Object> COLOURS =
      Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

  /** Swagger UI is as its makers made it; what it shows is in docs/api.md and $metadata too. */
  private static final String RUN =
      """
      const done = arguments[1];
      axe.run({ exclude: [['.swagger-ui']] }, { runOnly: arguments[0], resultTypes: ['violations'] }).then(
        found => done(found.violations.flatMap(rule => rule.nodes.map(node =>
          `${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} ${node.failureSummary}`))),
        fault => done(['axe failed: ' + fault]));
      """;

  /** Nothing is on its way to the server, no list is being filled, and nothing moves. */
  private static final String AT_REST =
      """
      const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
      const still = root => root.getAnimations().every(each =>
          each.effect.getTiming().iterations === Infinity || each.playState !== 'running')
        && [...root.querySelectorAll('*')].every(each => !each.shadowRoot || still(each.shadowRoot));
      return clients.length > 0 && clients.every(client => !client.isActive?.())
        && !document.querySelector('vaadin-grid[loading], vaadin-dev-server-gizmo[active]')
        && still(document);
      """;

  private final Browser browser;
  private final String script;

  Axe(Browser browser) {
    this.browser = browser;
    try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
      script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    browser.web().manage().timeouts().scriptTimeout(Until.PATIENCE.plus(Duration.ofSeconds(30)));
  }

  /** What is wrong with the page as it stands there, in both colour schemes. */
  List<String> violations() {
    awaitRest();
    List<String> found = new ArrayList<>(run(WCAG));
    browser.dark(true);
    awaitRest();
    run(COLOURS).forEach(violation -> found.add("dark, " + violation));
    browser.dark(false);
    return found;
  }

  /** How far the page can be scrolled sideways on a phone, in pixels. */
  long sideways() {
    browser.screen(Browser.Screen.PHONE);
    awaitRest();
    Object pixels =
        browser.ask(
            "const page = document.scrollingElement; return page.scrollWidth - page.clientWidth");
    browser.screen(Browser.Screen.DESK);
    return (Long) pixels;
  }

  void awaitRest() {
    Until.holds("the page at rest", () -> Boolean.TRUE.equals(browser.ask(AT_REST)));
  }

  private List<String> run(Map<String, Object> rules) {
    if (!Boolean.TRUE.equals(browser.ask("return 'axe' in window"))) {
      browser.ask(script);
    }
    List<?> found = (List<?>) browser.web().executeAsyncScript(RUN, rules);
    return found.stream()
        .map(String::valueOf)
        .filter(fault -> OF_VAADIN.stream().noneMatch(known -> known.matcher(fault).matches()))
        .toList();
  }
}
