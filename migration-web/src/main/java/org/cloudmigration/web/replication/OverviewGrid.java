package org.cloudmigration.web.replication;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.management.OverviewCounts;
import org.cloudmigration.service.management.OverviewOrder;
import org.cloudmigration.service.management.OverviewTable;
import org.cloudmigration.web.shell.Formats;

/** The tables, read as they scroll into sight. */
final class OverviewGrid extends Section {

  private static final long serialVersionUID = 1L;

  private final String environment;
  private final SerializableRunnable onNarrowed;
  private final Grid<OverviewTable> grid = new Grid<>();
  private final Anchor export = new Anchor("", "Export CSV");
  private final OverviewFilters filters;
  private final transient OverviewColumns columns;
  private transient OverviewQuery query = OverviewQuery.ALL;
  private boolean sorting;

  OverviewGrid(
      Formats formats,
      OverviewDesk desk,
      EnvironmentView environment,
      SerializableConsumer<Set<OverviewTable>> onChosen,
      SerializableRunnable onNarrowed) {
    this.environment = environment.name();
    this.onNarrowed = onNarrowed;
    UUID id = environment.id();
    addClassNames("panel", "table-overview");
    H2 title = new H2("Migration Table Overview");
    grid.getElement().setAttribute("aria-label", "Migration Table Overview");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setSelectionMode(Grid.SelectionMode.MULTI);
    grid.setTooltipGenerator(OverviewTable::message);
    columns = new OverviewColumns(grid, formats, environment.name());
    filters = new OverviewFilters(this::narrow);
    grid.setDataProvider(
        desk.live.<OverviewTable, Void>lazyData(
            asked ->
                desk
                    .lines(
                        id,
                        query.filter(),
                        order(asked.getSortOrders()),
                        asked.getOffset(),
                        asked.getLimit())
                    .stream(),
            asked -> desk.count(id, query.filter()),
            OverviewTable::id));
    grid.addSortListener(sort -> sorted(sort.getSortOrder()));
    grid.addSelectionListener(chosen -> onChosen.accept(chosen.getAllSelectedItems()));
    export.setDownload(true);
    export.setRouterIgnore(true);
    export.addClassName("export-link");
    Div tools = new Div(filters, export);
    tools.addClassName("overview-tools");
    Div head = new Div(title, tools);
    head.addClassName("panel-head");
    add(head, grid);
  }

  /** What the address says. */
  void show(OverviewQuery wanted) {
    query = wanted;
    filters.show(wanted.filter());
    sorting = true;
    grid.sort(
        List.of(
            new GridSortOrder<>(
                grid.getColumnByKey(wanted.order().column().name()),
                wanted.order().descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    sorting = false;
    refresh();
  }

  void offer(OverviewCounts counts) {
    filters.offer(counts.companies());
  }

  OverviewQuery query() {
    return query;
  }

  void refresh() {
    grid.setEmptyStateText(
        query.showsAll()
            ? "No table yet. The first run plans them."
            : "No table is like that. Widen the filters.");
    export.setHref(OverviewNavigation.export(environment, query));
    grid.getDataProvider().refreshAll();
  }

  void deselect() {
    grid.deselectAll();
  }

  void fit(int width) {
    columns.fit(width);
  }

  void focusSearch() {
    filters.focus();
  }

  private void narrow() {
    query = new OverviewQuery(filters.filter(), query.order());
    refresh();
    onNarrowed.run();
  }

  private void sorted(List<GridSortOrder<OverviewTable>> orders) {
    if (!sorting) {
      query =
          new OverviewQuery(
              query.filter(),
              orders.isEmpty()
                  ? OverviewOrder.BY_COMPANY
                  : new OverviewOrder(
                      OverviewOrder.Column.valueOf(orders.getFirst().getSorted().getKey()),
                      orders.getFirst().getDirection() == SortDirection.DESCENDING));
      export.setHref(OverviewNavigation.export(environment, query));
      onNarrowed.run();
    }
  }

  private static OverviewOrder order(List<QuerySortOrder> orders) {
    return orders.isEmpty()
        ? OverviewOrder.BY_COMPANY
        : new OverviewOrder(
            OverviewOrder.Column.valueOf(orders.getFirst().getSorted()),
            orders.getFirst().getDirection() == SortDirection.DESCENDING);
  }
}
