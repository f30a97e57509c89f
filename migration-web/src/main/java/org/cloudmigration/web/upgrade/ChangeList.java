package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.cloudmigration.service.upgrade.run.LoggedChangeView;
import org.cloudmigration.web.shell.FilterFields;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.PageWidth;

/** Each record that the upgrade of a company changed, where the settings log them; page by page. */
final class ChangeList extends Section {

  private static final long serialVersionUID = 1L;

  private final transient UpgradeDesk desk;
  private final UUID environmentId;
  private final H2 title = new H2();
  private final TextField search = FilterFields.search("Search", "Table, record or step");
  private final Grid<LoggedChangeView> grid = new Grid<>();
  private final Grid.Column<LoggedChangeView> number;
  private final Grid.Column<LoggedChangeView> step;
  private String company = "";

  ChangeList(UpgradeDesk desk, UUID environmentId, Formats formats) {
    this.desk = desk;
    this.environmentId = environmentId;
    addClassNames("panel", "upgrade-changes");
    grid.getElement().setAttribute("aria-label", "Changed records");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No changed record is like that.");
    number =
        grid.addColumn(change -> formats.number(change.number()))
            .setHeader("No.")
            .setTextAlign(ColumnTextAlign.END)
            .setWidth("6rem")
            .setFlexGrow(0);
    step =
        grid.addColumn(LoggedChangeView::step).setHeader("Step").setWidth("13rem").setFlexGrow(0);
    grid.addColumn(LoggedChangeView::table).setHeader("Table").setWidth("7rem");
    grid.addColumn(LoggedChangeView::record).setHeader("Record").setWidth("7rem").setFlexGrow(2);
    grid.addColumn(UpgradeWords::of).setHeader("Change").setWidth("6.5rem").setFlexGrow(0);
    grid.setDataProvider(
        desk.live.<LoggedChangeView, Void>lazyData(
            asked ->
                desk.changes(environmentId, choice(), asked.getOffset(), asked.getLimit()).stream(),
            asked -> desk.countChanges(environmentId, choice()),
            LoggedChangeView::id));
    search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
    Div filters = new Div(search);
    filters.addClassName("filters");
    Div head = new Div(title, filters);
    head.addClassName("panel-head");
    add(head, grid);
    setVisible(false);
  }

  private ChangeChoice choice() {
    return new ChangeChoice(company, search.getValue());
  }

  /**
   * Shows nothing where nothing is logged.
   *
   * @param name blank for none
   */
  void of(String name) {
    company = name;
    boolean any =
        !name.isEmpty() && desk.countChanges(environmentId, new ChangeChoice(name, "")) > 0;
    setVisible(any);
    if (any) {
      title.setText("Changed records of " + name);
      grid.getDataProvider().refreshAll();
    }
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    boolean roomy = !PageWidth.isNarrow(width);
    number.setVisible(roomy);
    step.setVisible(roomy);
    grid.setThemeName(GridVariant.LUMO_WRAP_CELL_CONTENT.getVariantName(), !roomy);
  }
}
