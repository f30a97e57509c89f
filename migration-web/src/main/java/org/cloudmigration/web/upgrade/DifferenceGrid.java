package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.UUID;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.upgrade.run.UpgradeFindingView;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.FilterFields;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;

/** Records that differ from their source: what was expected, and what is there. */
final class DifferenceGrid extends Section {

  private static final long serialVersionUID = 1L;

  /** These are shown without scrolling. */
  private static final int FEW = 12;

  private final transient ValidationDesk desk;
  private final UUID environmentId;
  private final H2 title = new H2("Differences");
  private final Grid<UpgradeFindingView> grid = new Grid<>();
  private final TextField text = FilterFields.search("Search", "Search record or value");
  private final Grid.Column<UpgradeFindingView> company;
  private final Grid.Column<UpgradeFindingView> kind;
  private final Grid.Column<UpgradeFindingView> entity;
  private final Grid.Column<UpgradeFindingView> test;
  private VerdictQuery query = new VerdictQuery("", null, "", "", false);

  DifferenceGrid(ValidationDesk desk, UUID environmentId, Formats formats) {
    this.desk = desk;
    this.environmentId = environmentId;
    addClassNames("panel", "verdict-differences");
    grid.getElement().setAttribute("aria-label", "Differences");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No difference was found.");
    company = grid.addColumn(UpgradeFindingView::company).setHeader("Company").setWidth("8rem");
    company.setFlexGrow(0);
    kind =
        grid.addColumn(StatusMark.renderer(UpgradeWords::of, UpgradeWords::tone))
            .setHeader("Kind")
            .setWidth("7rem")
            .setFlexGrow(0);
    entity = grid.addColumn(UpgradeFindingView::table).setHeader("Record").setWidth("9rem");
    test = grid.addColumn(UpgradeFindingView::test).setHeader("Test").setWidth("12rem");
    grid.addColumn(UpgradeFindingView::record).setHeader("Number").setWidth("7rem");
    grid.addColumn(UpgradeFindingView::expected).setHeader("Expected").setWidth("7rem");
    grid.addColumn(UpgradeFindingView::actual).setHeader("Found").setWidth("7rem");
    grid.setItemDetailsRenderer(new ComponentRenderer<>(row -> details(row, formats)));
    grid.setDataProvider(
        desk.live.<UpgradeFindingView, Void>lazyData(
            asked ->
                desk
                    .differences(environmentId, condition(), asked.getOffset(), asked.getLimit())
                    .stream(),
            asked -> desk.countDifferences(environmentId, condition()),
            UpgradeFindingView::id));
    text.addValueChangeListener(change -> refresh());
    Div filters = new Div(text);
    filters.addClassName("filters");
    Div head = new Div(title, filters);
    head.addClassName("panel-head");
    add(head, grid);
  }

  private static Div details(UpgradeFindingView row, Formats formats) {
    Facts facts =
        new Facts()
            .fact("Company", row.company())
            .fact("Record", row.table() + " " + row.record())
            .fact("Test", row.test())
            .fact("Expected", shown(row.expected()))
            .fact("Found", shown(row.actual()))
            .fact("Compared", formats.exact(row.foundAt()));
    if (row.dismissed()) {
      facts.fact("Dismissed", "By " + row.dismissedBy());
    }
    Div details = new Div(facts);
    details.addClassName("table-details");
    return details;
  }

  private static String shown(String value) {
    return value.isEmpty() ? "nothing" : value;
  }

  private Condition condition() {
    return query.differences(text.getValue());
  }

  void of(VerdictQuery chosen) {
    query = chosen;
    String what = chosen.test().isEmpty() ? "Differences" : "Differences of " + chosen.test();
    title.setText(chosen.company().isEmpty() ? what : what + " in " + chosen.company());
    company.setVisible(chosen.company().isEmpty());
    refresh();
  }

  void refresh() {
    boolean few = desk.countDifferences(environmentId, condition()) <= FEW;
    grid.setAllRowsVisible(few);
    getElement().getClassList().set("few", few);
    grid.getDataProvider().refreshAll();
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    boolean roomy = !PageWidth.isNarrow(width);
    kind.setVisible(roomy);
    entity.setVisible(width >= 1000);
    test.setVisible(roomy);
    company.setVisible(roomy && query.company().isEmpty());
  }
}
