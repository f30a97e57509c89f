package org.cloudmigration.outside;

import java.util.List;
import java.util.Map;

/**
 * A button, a box or an entry of a menu, as somebody sees it.
 *
 * @param why what stands there of the reason; blank if it can be used
 */
record Control(String label, boolean usable, String why) {

  /** Of the menu that is open. */
  private static final String MENU_ENTRIES =
      """
      const inSight = entry => entry.checkVisibility();
      return [...document.querySelectorAll('.action-entry')].filter(inSight).map(entry => {
        const item = entry.closest('[role=menuitem]');
        return {
          label: entry.querySelector('span').innerText,
          usable: item.ariaDisabled !== 'true' && !item.disabled,
          why: entry.querySelector('.action-why')?.innerText ?? ''
        };
      })""";

  private static final String OF_PAGE =
      """
      return [...document.querySelectorAll('vaadin-button, vaadin-checkbox')]
        .filter(each => each.checkVisibility() && each.innerText.trim() === arguments[0])
        .map(each => ({
          label: arguments[0],
          usable: each.getAttribute('aria-disabled') !== 'true' && !each.disabled,
          why: ''
        }))""";

  static List<Control> menuEntries(Browser browser) {
    return read(browser.ask(MENU_ENTRIES));
  }

  /** Of this label; empty if there is none in sight. */
  static List<Control> onPage(Browser browser, String label) {
    return read(browser.ask(OF_PAGE, label));
  }

  private static List<Control> read(Object found) {
    return ((List<?>) found)
        .stream()
            .map(each -> (Map<?, ?>) each)
            .map(
                each ->
                    new Control(
                        (String) each.get("label"),
                        (Boolean) each.get("usable"),
                        (String) each.get("why")))
            .toList();
  }
}
