package org.cloudmigration.web.company;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.UUID;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;

/** The companies, each with its own state; a click opens what is known of one and can be done. */
final class CompanyList extends Section {

  private static final long serialVersionUID = 1L;

  private final Grid<CompanyLine> grid = new Grid<>();
  private final CompanySearch search;
  private final Grid.Column<CompanyLine> name;
  private final Grid.Column<CompanyLine> displayName;
  private final Grid.Column<CompanyLine> created;
  private final Grid.Column<CompanyLine> failure;
  private final Grid.Column<CompanyLine> size;
  private final Grid.Column<CompanyLine> replicated;

  /** What can be done with one company. */
  record Actions(
      SerializableConsumer<UUID> initialize,
      SerializableConsumer<UUID> markInitialized,
      SerializableConsumer<UUID> markNotInitialized)
      implements Serializable {}

  CompanyList(
      Formats formats, Viewer viewer, CompanyDesk desk, UUID environmentId, Actions actions) {
    addClassName("panel");
    H2 title = new H2("Companies");
    title.setId("company-list");
    grid.getElement().setAttribute("aria-labelledby", "company-list");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No company. The preparation in the setup lists those of the source.");

    name = column(CompanyColumns.name(grid), "9rem");
    displayName = column(CompanyColumns.displayName(grid), "10rem");
    created =
        column(
            grid.addColumn(line -> formats.time(line.createdAt())).setHeader("Created"), "11.5rem");
    column(
        grid.addColumn(
                StatusMark.renderer(line -> line.status().words(), line -> line.status().tone()))
            .setHeader("Initialization"),
        "10.5rem");
    failure =
        column(
            grid.addColumn(line -> line.failure() == null ? "" : line.failure().happened())
                .setHeader("Failure"),
            "10rem");
    size = CompanyColumns.size(grid, formats).setTextAlign(ColumnTextAlign.END);
    replicated = CompanyColumns.replicated(grid);
    grid.setPartNameGenerator(
        line -> line.status() == InitializationStatus.INITIALIZED ? null : "needs-care");
    grid.setItemDetailsRenderer(
        new ComponentRenderer<>(line -> new CompanyDetails(line, formats, viewer, actions)));
    search = new CompanySearch(desk, environmentId);
    grid.setDataProvider(search.data());
    Div head = new Div(title, search);
    head.addClassName("panel-head");
    add(head, grid);
  }

  void refresh() {
    search.data().refreshAll();
  }

  /**
   * Shows as many columns as there is room for; the rest is in the details of a company.
   *
   * @param width of the page, pixels
   */
  void fit(int width) {
    boolean narrow = PageWidth.isNarrow(width);
    name.setWidth(narrow ? "8rem" : "9rem");
    displayName.setVisible(!narrow);
    size.setVisible(!narrow);
    boolean roomy = width >= 1200;
    created.setVisible(roomy);
    failure.setVisible(roomy);
    replicated.setVisible(roomy);
  }

  private static Grid.Column<CompanyLine> column(Grid.Column<CompanyLine> column, String width) {
    return column.setWidth(width).setFlexGrow(1);
  }
}
