package org.cloudmigration.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.WebStorage;

/**
 * Switches between light and dark; remembered by the browser, which otherwise follows its system.
 */
final class SchemeSwitch {

  private static final String STORED = "color-scheme";

  private SchemeSwitch() {}

  static Button create() {
    Button button = MainLayout.iconButton(VaadinIcon.ADJUST, "Light or dark");
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.addClassName("scheme-switch");
    button.addClickListener(click -> toggle(click.getSource().getUI().orElseThrow()));
    button.addAttachListener(
        attach -> WebStorage.getItem(STORED).thenAccept(stored -> restore(attach.getUI(), stored)));
    return button;
  }

  private static void restore(UI ui, String stored) {
    if (stored != null) {
      ui.getPage().setColorScheme(ColorScheme.Value.fromString(stored));
    }
  }

  private static void toggle(UI ui) {
    ui.getPage()
        .executeJs(
            "return getComputedStyle(document.documentElement).colorScheme.includes('dark')"
                + " && (getComputedStyle(document.documentElement).colorScheme === 'dark'"
                + " || matchMedia('(prefers-color-scheme: dark)').matches)")
        .then(
            Boolean.class,
            dark -> {
              ColorScheme.Value next = dark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK;
              ui.getPage().setColorScheme(next);
              WebStorage.setItem(STORED, next.getValue());
            });
  }
}
