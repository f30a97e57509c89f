package org.cloudmigration.web.company;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.UUID;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;

/** The companies, each with its own state; a click opens what is known of one and can be done. */
final class CompanyList extends Section {

  private static final long serialVersionUID = 1L;

  /** These are shown without scrolling. */
  private static final int FEW = 12;

  private final Grid<CompanyView> grid = new Grid<>();
  private final CompanySearch search;
  private final Grid.Column<CompanyView> name;
  private final Grid.Column<CompanyView> displayName;
  private final Grid.Column<CompanyView> created;
  private final Grid.Column<CompanyView> failure;
  private final Grid.Column<CompanyView> size;
  private final Grid.Column<CompanyView> replicated;

  /** What can be done with one company. */
  record Actions(
      SerializableConsumer<UUID> initialize,
      SerializableConsumer<UUID> markInitialized,
      SerializableConsumer<UUID> markNotInitialized)
      implements Serializable {}

  CompanyList(
      Formats formats,
      Viewer viewer,
      CompanyService companies,
      LiveUpdates live,
      UUID environmentId,
      Actions actions) {
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
            grid.addColumn(StatusMark.renderer(CompanyWords::creation, CompanyWords::creationTone))
                .setHeader("Creation"),
            "9rem");
    column(
        grid.addColumn(
                StatusMark.renderer(CompanyWords::initialization, CompanyWords::initializationTone))
            .setHeader("Initialization"),
        "9.5rem");
    failure = column(grid.addColumn(CompanyList::failure).setHeader("Failure"), "10rem");
    size = CompanyColumns.size(grid, formats).setTextAlign(ColumnTextAlign.END);
    replicated = CompanyColumns.replicated(grid);
    grid.setPartNameGenerator(CompanyList::part);
    grid.setItemDetailsRenderer(
        new ComponentRenderer<>(company -> new CompanyDetails(company, formats, viewer, actions)));
    search = new CompanySearch(companies, live, environmentId);
    grid.setDataProvider(search.data());
    Div head = new Div(title, search);
    head.addClassName("panel-head");
    add(head, grid);
    fitRows();
  }

  /** A few companies leave no empty space below them. */
  private void fitRows() {
    boolean few = search.data().size(new Query<>()) <= FEW;
    grid.setAllRowsVisible(few);
    getElement().getClassList().set("few", few);
  }

  private static String failure(CompanyView company) {
    ErrorReport failure = CompanyWords.failure(company);
    return failure == null ? "" : failure.happened();
  }

  private static String part(CompanyView company) {
    return company.initializationStatus() == CompanyInitializationStatus.INITIALIZED
        ? null
        : "needs-care";
  }

  void refresh() {
    fitRows();
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

  private static Grid.Column<CompanyView> column(Grid.Column<CompanyView> column, String width) {
    return column.setWidth(width).setFlexGrow(1);
  }
}
