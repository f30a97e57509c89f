package org.cloudmigration.outside;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.interactions.Actions;

/** Hands that hold no mouse, and eyes that watch where the focus goes. */
final class Keyboard {

  /** More stops than any page has. */
  private static final int FAR = 90;

  /**
   * Whether what had the focus at the last stop looks other without it: itself, what it stands in,
   * and the parts of the component that it belongs to. Then looks at the present stop.
   */
  private static final String LOOK =
      """
      document.getAnimations()
        .filter(each => each.effect.getTiming().iterations !== Infinity)
        .forEach(each => each.finish());
      const look = element => ['', '::before', '::after'].map(pseudo => {
        const style = getComputedStyle(element, pseudo);
        return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
          style.backgroundColor, style.borderColor, style.textDecorationLine, style.opacity,
          style.content].join();
      }).join();
      const last = window.lastStop;
      const same = last && last.elements.every((element, i) =>
        element.isConnected && element.checkVisibility() && look(element) === last.looks[i]);
      let stop = document.activeElement;
      while (stop?.shadowRoot?.activeElement) stop = stop.shadowRoot.activeElement;
      const parts = root => [...root.querySelectorAll('*')].flatMap(element =>
        [...(element.hasAttribute('part') ? [element] : []),
          ...(element.shadowRoot ? parts(element.shadowRoot) : [])]);
      const elements = [];
      for (let at = stop; at && at !== document.body && elements.length < 4;
           at = at.parentElement ?? at.getRootNode().host) {
        elements.push(at);
        if (at.shadowRoot) elements.push(...parts(at.shadowRoot).slice(0, 8));
      }
      window.lastStop = stop === document.body ? null : { elements, looks: elements.map(look) };
      return same;
      """;

  private final Browser browser;
  private String last = "";

  /** Stops at which nobody sees where he is. */
  private final Set<String> unseen = new LinkedHashSet<>();

  Keyboard(Browser browser) {
    this.browser = browser;
  }

  void press(CharSequence... keys) {
    new Actions(browser.web()).sendKeys(keys).perform();
  }

  /**
   * Goes from stop to stop until there is one of this name.
   *
   * @param name as a screen reader says it; its beginning, if it ends with an ellipsis
   */
  void tabTo(String name) {
    List<String> passed = new ArrayList<>();
    for (int stops = 0; stops < FAR; stops++) {
      press(Keys.TAB);
      look();
      if (last.equals(name) || name.endsWith("…") && last.startsWith(name.replace("…", ""))) {
        return;
      }
      passed.add(last);
    }
    throw new AssertionError("“" + name + "” cannot be reached; there were " + passed);
  }

  Set<String> unseen() {
    return unseen;
  }

  private void look() {
    try {
      if (Boolean.TRUE.equals(browser.ask(LOOK))) {
        unseen.add(last);
      }
      last = browser.web().switchTo().activeElement().getAccessibleName().strip();
    } catch (StaleElementReferenceException | JavascriptException e) {
      last = "";
    }
  }
}
