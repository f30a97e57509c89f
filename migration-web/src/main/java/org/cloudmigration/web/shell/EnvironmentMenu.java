package org.cloudmigration.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;

/** Leads from an environment to another one, to the same page of it. */
final class EnvironmentMenu extends MenuBar {

  private static final long serialVersionUID = 1L;

  EnvironmentMenu(List<String> names, String present, String path) {
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
    addClassName("environment-menu");
    MenuItem shown = addItem(new Span(new Span(present), VaadinIcon.CHEVRON_DOWN_SMALL.create()));
    shown.setAriaLabel("Environment " + present + ", choose another");
    for (String name : names) {
      MenuItem other =
          shown.getSubMenu().addItem(name, click -> UI.getCurrent().navigate(path + "/" + name));
      other.setEnabled(!name.equals(present));
    }
  }
}
