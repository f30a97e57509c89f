package org.cloudmigration.web.management;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.management.LogFilter;
import org.cloudmigration.service.management.LogLine;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.RelativeTime;

/** The Migration Log: runs and ends of migrations, read as they scroll into sight. */
final class MigrationLog extends Section {

  private static final long serialVersionUID = 1L;

  /** Rows in sight; more than that are scrolled to. */
  private static final int FEWEST_ROWS = 3;

  private static final int MOST_ROWS = 10;

  /** What happens with a line, and with what the log is narrowed to. */
  record Actions(
      SerializableConsumer<LogLine> choose,
      SerializableConsumer<LogLine> open,
      SerializableRunnable narrowed) {}

  private final transient ManagementDesk desk;
  private final UUID environment;
  private final Formats formats;
  private final transient Actions actions;
  private final Grid<LogLine> grid = new Grid<>();
  private final LogFilters filters;
  private final transient LogColumns columns;
  private transient LogQuery query = LogQuery.ALL;
  private int place = -1;
  private boolean sorting;

  MigrationLog(
      Formats formats,
      Addresses addresses,
      ManagementDesk desk,
      UUID environment,
      Actions actions) {
    this.desk = desk;
    this.environment = environment;
    this.formats = formats;
    this.actions = actions;
    addClassNames("panel", "migration-log");
    H2 title = new H2("Migration Log");
    grid.getElement().setAttribute("aria-label", "Migration Log");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    columns = new LogColumns(grid, formats, addresses);
    filters = new LogFilters(formats.locale(), () -> narrow(filters().query(query.order())));
    grid.setDataProvider(
        new CallbackDataProvider<LogLine, Void>(
            asked ->
                desk
                    .lines(
                        new ManagementDesk.Lines(
                            environment,
                            filter(),
                            order(asked.getSortOrders()),
                            asked.getOffset(),
                            asked.getLimit()))
                    .stream(),
            asked -> count(),
            LogLine::id));
    grid.addSortListener(sort -> sorted(sort.getSortOrder()));
    // A click leads to the run, and never takes the mark off it.
    ((GridSingleSelectionModel<LogLine>) grid.getSelectionModel()).setDeselectAllowed(false);
    grid.addItemClickListener(click -> choose(click.getItem()));
    grid.addItemDoubleClickListener(click -> actions.open().accept(click.getItem()));
    Div head = new Div(title, filters);
    head.addClassName("panel-head");
    // Before the first run no other component loads what draws the times.
    RelativeTime loader = new RelativeTime();
    loader.addClassName("loader");
    add(head, grid, loader);
  }

  private LogFilters filters() {
    return filters;
  }

  /** What the address says. */
  void show(LogQuery wanted) {
    query = wanted;
    filters.show(wanted);
    sorting = true;
    grid.sort(
        List.of(
            new GridSortOrder<>(
                grid.getColumnByKey(wanted.order().column().name()),
                wanted.order().descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    sorting = false;
    refresh();
  }

  LogQuery query() {
    return query;
  }

  void refresh() {
    grid.setEmptyStateText(
        query.showsAll()
            ? "Nothing yet. Setups, runs, resets and ends of migrations are listed here."
            : "Nothing in the log is like that.");
    int rows = Math.clamp(count(), FEWEST_ROWS, MOST_ROWS);
    grid.getStyle().set("--rows", Integer.toString(rows));
    grid.getDataProvider().refreshAll();
  }

  void mark(LogLine line) {
    grid.select(line);
  }

  void fit(int width) {
    columns.fit(width);
  }

  void focusSearch() {
    filters.focus();
  }

  /** Marks the next line, or the one before. */
  void move(int step) {
    int lines = count();
    if (lines > 0) {
      place = Math.clamp(place + step, 0, lines - 1);
      grid.scrollToIndex(place);
      desk.lines(new ManagementDesk.Lines(environment, filter(), query.order(), place, 1))
          .forEach(this::choose);
    }
  }

  void openMarked() {
    grid.getSelectedItems().forEach(actions.open()::accept);
  }

  private void choose(LogLine line) {
    grid.select(line);
    actions.choose().accept(line);
  }

  private void narrow(LogQuery wanted) {
    query = wanted;
    place = -1;
    refresh();
    actions.narrowed().run();
  }

  private void sorted(List<GridSortOrder<LogLine>> orders) {
    if (!sorting) {
      query =
          query.sorted(
              orders.isEmpty()
                  ? LogOrder.NEWEST_FIRST
                  : new LogOrder(
                      LogOrder.Column.valueOf(orders.getFirst().getSorted().getKey()),
                      orders.getFirst().getDirection() == SortDirection.DESCENDING));
      actions.narrowed().run();
    }
  }

  private int count() {
    return desk.count(new ManagementDesk.Count(environment, filter()));
  }

  private LogFilter filter() {
    return query.filter(formats.zone());
  }

  private static LogOrder order(List<QuerySortOrder> orders) {
    return orders.isEmpty()
        ? LogOrder.NEWEST_FIRST
        : new LogOrder(
            LogOrder.Column.valueOf(orders.getFirst().getSorted()),
            orders.getFirst().getDirection() == SortDirection.DESCENDING);
  }
}
