package org.cloudmigration.web.security;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.cloudmigration.service.security.UserService;
import org.cloudmigration.service.security.UserView;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** The users, read as they scroll into sight; a click, or the space bar, opens one. */
final class UserList extends Section {

  private static final long serialVersionUID = 1L;

  private final Grid<UserView> grid = new Grid<>();
  private final TextField search = new TextField();
  private final Grid.Column<UserView> worksFor;
  private final DataProvider<UserView, Void> data;

  UserList(UserService users, LiveUpdates live, SerializableConsumer<UserView> chosen) {
    addClassName("panel");
    H2 title = new H2("All users");
    title.setId("user-list");
    grid.getElement().setAttribute("aria-labelledby", "user-list");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No user of this name.");
    grid.addColumn(UserView::name).setHeader("Name").setWidth("6rem").setFlexGrow(3);
    grid.addColumn(user -> RoleWords.of(user.role()))
        .setHeader("Role")
        .setWidth("8rem")
        .setFlexGrow(1);
    worksFor =
        grid.addColumn(user -> user.delegated() ? "A partner" : "The company")
            .setHeader("Works for")
            .setWidth("8rem")
            .setFlexGrow(1);
    grid.addColumn(StatusMark.renderer(UserList::status, UserList::tone))
        .setHeader("Status")
        .setWidth("6.75rem")
        .setFlexGrow(1);
    grid.asSingleSelect()
        .addValueChangeListener(
            change -> {
              if (change.isFromClient() && change.getValue() != null) {
                grid.deselectAll();
                chosen.accept(change.getValue());
              }
            });

    search.setPlaceholder("Search");
    search.setAriaLabel("Search user");
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    data =
        live.lazyData(
            query -> users.list(search.getValue(), query.getOffset(), query.getLimit()).stream(),
            query -> users.count(search.getValue()),
            UserView::name);
    search.addValueChangeListener(change -> data.refreshAll());
    grid.setDataProvider(data);
    Div filters = new Div(search);
    filters.addClassName("filters");
    Div head = new Div(title, filters);
    head.addClassName("panel-head");
    add(head, grid);
  }

  private static String status(UserView user) {
    if (!user.enabled()) {
      return "Disabled";
    }
    return user.sample() ? "Sample" : "Enabled";
  }

  private static Tone tone(UserView user) {
    if (!user.enabled()) {
      return Tone.NEUTRAL;
    }
    return user.sample() ? Tone.WARNING : Tone.GOOD;
  }

  void refresh() {
    data.refreshAll();
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    worksFor.setVisible(!PageWidth.isNarrow(width));
  }
}
