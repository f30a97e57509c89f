package org.cloudmigration.web.management;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.management.ActionGroup;
import org.cloudmigration.service.management.Availability;
import org.cloudmigration.service.management.MigrationAction;
import org.cloudmigration.service.management.MigrationOverview;
import org.cloudmigration.service.management.Visitor;
import org.cloudmigration.web.shell.Ability;

/**
 * Every action of a migration, by group; on a phone in one menu. One that cannot be used now is
 * there all the same, and says why.
 */
final class ActionBar extends Nav {

  private static final long serialVersionUID = 1L;

  /** Vaadin hands the entries of a menu their classes, but not their attributes. */
  private static final String TELL_UNUSABLE =
      """
      this.querySelector('vaadin-menu-bar-submenu').addEventListener('opened-changed', change => {
        if (change.detail.value) requestAnimationFrame(() =>
          document.querySelectorAll('vaadin-menu-bar-item').forEach(item => {
            item.ariaDisabled = item.classList.contains('unusable') ? 'true' : null;
          }));
      });
      """;

  private final transient Visitor visitor;
  private final SerializableConsumer<MigrationAction> does;
  private final MenuBar bar = new MenuBar();
  private transient Map<MigrationAction, Availability> shown = Map.of();
  private boolean narrow;

  /**
   * @param visitor who looks
   */
  ActionBar(Visitor visitor, SerializableConsumer<MigrationAction> does) {
    this.visitor = visitor;
    this.does = does;
    addClassName("action-bar");
    setAriaLabel("Actions");
    bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
    bar.addAttachListener(attach -> bar.getElement().executeJs(TELL_UNUSABLE));
    add(bar);
  }

  /** A menu that somebody has open is built anew only if something in it has changed. */
  void show(MigrationOverview now) {
    Map<MigrationAction, Availability> actions = new EnumMap<>(MigrationAction.class);
    for (MigrationAction action : MigrationAction.values()) {
      actions.put(action, now.availability(action, visitor));
    }
    if (!actions.equals(shown)) {
      shown = actions;
      build();
    }
  }

  void fold(boolean nowNarrow) {
    if (narrow != nowNarrow) {
      narrow = nowNarrow;
      build();
    }
  }

  private void build() {
    bar.removeAll();
    if (narrow) {
      fillOne(bar.addItem("All actions").getSubMenu());
    } else {
      for (ActionGroup group : ActionGroup.values()) {
        List<MigrationAction> actions = actions(group);
        SubMenu menu =
            group == ActionGroup.FINISH
                ? split(actions.removeFirst())
                : bar.addItem(group.label()).getSubMenu();
        actions.forEach(action -> add(menu, action));
      }
    }
  }

  private void fillOne(SubMenu menu) {
    for (ActionGroup group : ActionGroup.values()) {
      menu.addComponent(heading(group));
      actions(group).forEach(action -> add(menu, action));
    }
  }

  /** A button for the first action, and one beside it for the others. */
  private SubMenu split(MigrationAction first) {
    MenuItem button = bar.addItem(first.label(), click -> does.accept(first));
    button.addClassName("split-main");
    Ability.show(button, shown.get(first).usable());
    MenuItem others = bar.addItem(new Span());
    others.setAriaLabel("Other ways to end the migration");
    others.addClassName("split-others");
    return others.getSubMenu();
  }

  private static Span heading(ActionGroup group) {
    Span heading = new Span(group.label());
    heading.addClassName("action-group");
    return heading;
  }

  private static List<MigrationAction> actions(ActionGroup group) {
    return new ArrayList<>(
        Arrays.stream(MigrationAction.values()).filter(action -> action.group() == group).toList());
  }

  private void add(SubMenu place, MigrationAction action) {
    Availability availability = shown.get(action);
    Div entry = new Div(new Span(action.label()));
    entry.addClassName("action-entry");
    if (!availability.usable()) {
      Span why = new Span(availability.whyNot());
      why.addClassName("action-why");
      entry.add(why);
    }
    MenuItem item = place.addItem(entry, click -> does.accept(action));
    Ability.show(item, availability.usable());
  }
}
