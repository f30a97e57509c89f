package org.cloudmigration.web.replication;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.StatusMark;

/** The tables of a run, each with its own state; a click opens what is known of one. */
final class TableList extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final H2 title = new H2("Tables");
  private final TextField search = new TextField();
  private final MultiSelectComboBox<TableStatus> statuses = new MultiSelectComboBox<>();
  private final Grid<TableRunView> grid = new Grid<>();
  private final Grid.Column<TableRunView> company;
  private final Grid.Column<TableRunView> table;
  private final Grid.Column<TableRunView> rows;
  private final Grid.Column<TableRunView> size;
  private final Grid.Column<TableRunView> duration;
  private final Grid.Column<TableRunView> verification;
  private final ConfigurableFilterDataProvider<TableRunView, Void, TableFilter> data;
  private UUID runId;

  TableList(Formats formats, RunStatusService runs) {
    this.formats = formats;
    addClassNames("panel", "table-list");
    title.setId("tables");
    grid.getElement().setAttribute("aria-labelledby", "tables");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No table.");

    company =
        grid.addColumn(row -> row.companyName().isEmpty() ? "Database" : row.companyName())
            .setHeader("Company")
            .setWidth("7.5rem")
            .setFlexGrow(0);
    table =
        grid.addColumn(TableRunView::tableName)
            .setHeader("Table")
            .setWidth("8.5rem")
            .setFlexGrow(3);
    grid.addColumn(
            StatusMark.renderer(row -> Words.of(row.status()), row -> Words.tone(row.status())))
        .setHeader("Status")
        .setWidth("7.5rem")
        .setFlexGrow(1);
    rows = number("Rows", "6rem", row -> formats.number(row.rowsCopied()));
    size = number("Size", "5rem", row -> formats.bytes(row.bytesCopied()));
    duration = number("Duration", "6rem", row -> formats.duration(row.startTime(), row.endTime()));
    verification =
        grid.addColumn(
                StatusMark.renderer(
                    row -> Words.of(row.verification()), row -> Words.tone(row.verification())))
            .setHeader("Verification")
            .setWidth("9.5rem")
            .setFlexGrow(1);
    grid.setItemDetailsRenderer(new ComponentRenderer<>(row -> new TableDetails(row, formats)));

    data =
        new CallbackDataProvider<TableRunView, TableFilter>(
                query ->
                    runs.tables(runId, filter(query), query.getOffset(), query.getLimit()).stream(),
                query -> runs.countTables(runId, filter(query)),
                TableRunView::id)
            .withConfigurableFilter();
    Div head = new Div(title, filters());
    head.addClassName("panel-head");
    add(head, grid);
  }

  private Div filters() {
    search.setPlaceholder("Search");
    search.setAriaLabel("Search company or table");
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> filter());
    statuses.setItems(TableStatus.values());
    statuses.setItemLabelGenerator(Words::of);
    statuses.setPlaceholder("Any status");
    statuses.setAriaLabel("Status");
    statuses.setClearButtonVisible(true);
    statuses.addValueChangeListener(change -> filter());
    Div filters = new Div(search, statuses);
    filters.addClassName("filters");
    return filters;
  }

  private void filter() {
    data.setFilter(new TableFilter(search.getValue(), statuses.getValue()));
  }

  /** Shows the tables of a run; of the run that is shown already, only what has changed. */
  void show(RunView run) {
    title.setText("Tables of the run of " + formats.time(run.startTime()));
    boolean first = runId == null;
    runId = run.id();
    if (first) {
      grid.setDataProvider(data);
    } else {
      data.refreshAll();
    }
  }

  /** On a phone: which table, and how it stands; the rest is in its details. */
  void compact(boolean narrow) {
    company.setWidth(narrow ? "6rem" : "7.5rem");
    table.setWidth(narrow ? "6.75rem" : "8.5rem");
    rows.setVisible(!narrow);
    size.setVisible(!narrow);
    duration.setVisible(!narrow);
    verification.setVisible(!narrow);
  }

  private static TableFilter filter(Query<TableRunView, TableFilter> query) {
    return query.getFilter().orElse(TableFilter.ALL);
  }

  private Grid.Column<TableRunView> number(
      String header, String width, ValueProvider<TableRunView, String> text) {
    return grid.addColumn(text)
        .setHeader(header)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth(width)
        .setFlexGrow(0);
  }
}
