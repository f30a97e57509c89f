package org.cloudmigration.outside;

import java.util.List;
import java.util.Map;
import org.cloudmigration.support.Until;

/**
 * An error or a warning as the page tells it.
 *
 * @param titles of its parts
 * @param raw blank if there is no raw text
 * @param more where “Learn more” leads
 */
record ErrorOnScreen(String code, List<?> titles, String words, String raw, String more) {

  private static final String READ =
      """
      const panel = [...document.querySelectorAll(arguments[0] + ' .error-panel')]
        .find(panel => panel.checkVisibility());
      return panel ? {
        code: panel.querySelector('.error-code').textContent,
        titles: [...panel.querySelectorAll('h4')].map(title => title.textContent),
        words: panel.innerText,
        raw: panel.querySelector('.raw-text pre')?.textContent ?? '',
        more: panel.querySelector('.learn-more').href
      } : null""";

  /**
   * @param css where it stands
   */
  static ErrorOnScreen await(Browser browser, String css, String code) {
    Until.holds(
        "the error " + code + " in " + css,
        () -> browser.ask(READ, css) instanceof Map<?, ?> found && code.equals(found.get("code")));
    Map<?, ?> found = (Map<?, ?>) browser.ask(READ, css);
    return new ErrorOnScreen(
        code,
        (List<?>) found.get("titles"),
        String.valueOf(found.get("words")),
        String.valueOf(found.get("raw")),
        String.valueOf(found.get("more")));
  }
}
