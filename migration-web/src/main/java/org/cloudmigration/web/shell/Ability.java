package org.cloudmigration.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/**
 * Marks what cannot be used now. It stays within reach of the keyboard and can be pressed, to say
 * why: a button that is disabled does neither.
 */
public final class Ability {

  /** Buttons of Vaadin take the attribute away when they are made; so once more after that. */
  private static final String TELL =
      """
      setTimeout(() => {
        if (this.classList.contains('unusable')) this.setAttribute('aria-disabled', 'true');
      });
      """;

  private Ability() {}

  public static void show(Component component, boolean usable) {
    Element element = component.getElement();
    if (element.getClassList().set("unusable", !usable)) {
      if (usable) {
        element.removeAttribute("aria-disabled");
      } else {
        element.setAttribute("aria-disabled", "true");
        element.executeJs(TELL);
      }
    }
  }
}
