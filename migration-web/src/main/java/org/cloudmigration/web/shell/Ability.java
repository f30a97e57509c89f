package org.cloudmigration.web.shell;

import com.vaadin.flow.component.Component;

/**
 * Marks what cannot be used now. It stays within reach of the keyboard and can be pressed, to say
 * why: a button that is disabled does neither.
 */
public final class Ability {

  private Ability() {}

  public static void show(Component component, boolean usable) {
    if (usable) {
      component.getElement().removeAttribute("aria-disabled");
    } else {
      component.getElement().setAttribute("aria-disabled", "true");
    }
  }
}
