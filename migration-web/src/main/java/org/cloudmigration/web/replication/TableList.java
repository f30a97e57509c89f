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
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableRunView;

/** The tables of a run, each with its own state; a click opens what is known of one. */
final class TableList extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final RunStatusService runs;
  private final H2 title = new H2("Tables");
  private final TextField search = new TextField();
  private final MultiSelectComboBox<TableStatus> statuses = new MultiSelectComboBox<>();
  private final Grid<TableRunView> grid = new Grid<>();
  private final Grid.Column<TableRunView> size;
  private final Grid.Column<TableRunView> duration;
  private final Grid.Column<TableRunView> verification;
  private final ConfigurableFilterDataProvider<TableRunView, Void, TableFilter> data;
  private UUID runId;

  TableList(Formats formats, RunStatusService runs) {
    this.formats = formats;
    this.runs = runs;
    addClassNames("panel", "table-list");
    title.setId("tables");
    grid.getElement().setAttribute("aria-labelledby", "tables");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No table.");

    grid.addColumn(table -> table.companyName().isEmpty() ? "(per database)" : table.companyName())
        .setHeader("Company")
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(TableRunView::tableName).setHeader("Table").setFlexGrow(2);
    grid.addColumn(new ComponentRenderer<>(TableList::status))
        .setHeader("Status")
        .setAutoWidth(true);
    grid.addColumn(table -> formats.number(table.rowsCopied()))
        .setHeader("Rows")
        .setTextAlign(ColumnTextAlign.END)
        .setAutoWidth(true);
    size =
        grid.addColumn(table -> formats.bytes(table.bytesCopied()))
            .setHeader("Size")
            .setTextAlign(ColumnTextAlign.END)
            .setAutoWidth(true);
    duration =
        grid.addColumn(table -> formats.duration(table.startTime(), table.endTime()))
            .setHeader("Duration")
            .setTextAlign(ColumnTextAlign.END)
            .setAutoWidth(true);
    verification =
        grid.addColumn(new ComponentRenderer<>(TableList::verification))
            .setHeader("Verification")
            .setAutoWidth(true);
    grid.setItemDetailsRenderer(new ComponentRenderer<>(table -> new TableDetails(table, formats)));

    data =
        DataProvider.<TableRunView, TableFilter>fromFilteringCallbacks(
                query ->
                    runs
                        .tables(
                            runId,
                            query.getFilter().orElse(TableFilter.ALL),
                            query.getOffset(),
                            query.getLimit())
                        .stream(),
                query -> runs.countTables(runId, query.getFilter().orElse(TableFilter.ALL)))
            .withConfigurableFilter();

    add(new Div(title, filters()), grid);
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

  void compact(boolean narrow) {
    size.setVisible(!narrow);
    duration.setVisible(!narrow);
    verification.setVisible(!narrow);
  }

  private static StatusMark status(TableRunView table) {
    return new StatusMark(Words.of(table.status()), Words.tone(table.status()));
  }

  private static StatusMark verification(TableRunView table) {
    return new StatusMark(Words.of(table.verification()), Words.tone(table.verification()));
  }
}
