package org.cloudmigration.web.replication;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.cloudmigration.service.setup.SetupView;
import org.cloudmigration.web.completion.CompletionDesk;
import org.cloudmigration.web.completion.CompletionNavigation;
import org.cloudmigration.web.completion.EndWay;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.setup.SetupNavigation;

/** What is seldom done with a migration. */
final class MoreMenu extends MenuBar {

  private static final long serialVersionUID = 1L;

  private final Viewer viewer;
  private final MenuItem complete;
  private final MenuItem pause;
  private final MenuItem abandon;
  private final MenuItem runInFull;
  private final MenuItem reset;

  /**
   * @param refresh shows the page anew
   */
  MoreMenu(Viewer viewer, CompletionDesk desk, UI ui, String environment, Runnable refresh) {
    this.viewer = viewer;
    addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY);
    MenuItem dots = addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
    dots.setAriaLabel("More");
    SubMenu menu = dots.getSubMenu();
    runInFull =
        menu.addItem(
            "Run full replication …", click -> desk.askToRunInFull(ui, environment, refresh));
    reset = menu.addItem("Reset cloud data …", click -> desk.askToReset(ui, environment, refresh));
    menu.addSeparator();
    complete =
        menu.addItem(
            "Complete migration …", click -> CompletionNavigation.toComplete(ui, environment));
    pause =
        menu.addItem(
            "Pause migration …", click -> desk.askToEnd(EndWay.PAUSE, environment, refresh));
    abandon =
        menu.addItem(
            "Abandon migration …", click -> desk.askToEnd(EndWay.ABANDON, environment, refresh));
    menu.addSeparator();
    menu.addItem("Setup checklist", click -> CompletionNavigation.toChecklist(ui, environment));
    menu.addItem("Run the setup again", click -> SetupNavigation.toGuide(ui, environment));
  }

  void show(MigrationState state) {
    boolean enabled = state.setup().filter(SetupView::enabled).isPresent();
    boolean idle = !state.runInProgress() && !state.resetting();
    setVisible(state.setup().isPresent());
    complete.setEnabled(enabled);
    pause.setEnabled(enabled && idle && viewer.holdsKeys());
    abandon.setEnabled(enabled && idle && viewer.holdsKeys());
    reset.setEnabled(enabled && idle && viewer.holdsKeys());
    runInFull.setEnabled(state.whyNoRun().isEmpty() && viewer.holdsKeys());
  }
}
