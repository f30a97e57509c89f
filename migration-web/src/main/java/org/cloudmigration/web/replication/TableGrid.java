package org.cloudmigration.web.replication;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.replication.RunPace;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.service.replication.TableSort;
import org.cloudmigration.service.replication.TableSort.By;
import org.cloudmigration.service.replication.Throughput;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.StatusMark;

/** The tables of a run, a page at a time, sorted by the database. */
final class TableGrid extends Grid<TableRunView> {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final transient TablesInSight inSight;
  private final ConfigurableFilterDataProvider<TableRunView, Void, TableFilter> data;
  private transient RunPace pace;
  private transient Optional<UUID> open = Optional.empty();
  private final Column<TableRunView> company;
  private final Column<TableRunView> table;
  private final Column<TableRunView> status;

  /** What only a copy has. */
  private final List<Column<TableRunView>> ofCopies;

  private final boolean copies;

  /**
   * @param copies whether the run copies tables, rather than looking at them
   */
  TableGrid(Formats formats, TablesInSight inSight, LiveUpdates live, boolean copies) {
    this.formats = formats;
    this.copies = copies;
    this.inSight = inSight;
    addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    setSelectionMode(SelectionMode.MULTI);
    setDetailsVisibleOnClick(false);
    setEmptyStateText("No table.");
    setPartNameGenerator(row -> open.filter(row.id()::equals).map(id -> "open-row").orElse(null));

    status =
        addColumn(StatusMark.renderer(RunWords::status, RunWords::tone))
            .setHeader("Status")
            .setWidth("8rem")
            .setFlexGrow(0)
            .setSortProperty(By.STATUS.name());
    company =
        addColumn(row -> TableFilters.name(row.companyName()))
            .setHeader("Company")
            .setWidth("7rem")
            .setFlexGrow(0)
            .setSortProperty(By.COMPANY.name());
    table =
        addColumn(TableRunView::tableName)
            .setHeader("Table")
            .setWidth("9rem")
            .setFlexGrow(1)
            .setSortProperty(By.TABLE.name());
    var rows = number("Rows", "9rem", this::rows).setSortProperty(By.ROWS.name());
    var size =
        number("Size", "5.5rem", row -> formats.bytes(row.bytesCopied()))
            .setSortProperty(By.BYTES.name());
    var rate = number("Rate", "6.5rem", this::rate).setSortProperty(By.RATE.name());
    number("Duration", "6.5rem", this::duration).setSortProperty(By.DURATION.name());
    number("Attempts", "6.5rem", row -> formats.number(row.attempts()))
        .setSortProperty(By.ATTEMPTS.name());
    var verification =
        addColumn(
                StatusMark.renderer(
                    row -> Words.of(row.verification()), row -> Words.tone(row.verification())))
            .setHeader("Verification")
            .setWidth("9.5rem")
            .setFlexGrow(0)
            .setSortProperty(By.VERIFICATION.name());
    ofCopies = List.of(rows, size, rate, verification);
    ofCopies.forEach(column -> column.setVisible(copies));
    addColumn(RunWords::trouble)
        .setHeader(copies ? "Last error" : "Gravest finding")
        .setWidth("12rem")
        .setFlexGrow(4)
        .setTooltipGenerator(row -> row.error() == null ? null : row.error().happened())
        .setSortProperty(By.ERROR.name());

    data =
        live.<TableRunView, TableFilter>lazyData(
                query ->
                    inSight
                        .read(filter(query), sort(query), query.getOffset(), query.getLimit())
                        .stream(),
                query -> inSight.count(filter(query)),
                TableRunView::id)
            .withConfigurableFilter();
  }

  /** Reads for the first time once it is known what is sought. */
  void seek(TableFilter filter) {
    data.setFilter(filter);
    if (getDataProvider() != data) {
      setDataProvider(data);
    }
  }

  void tell(TablesInSight.News news, RunPace now) {
    pace = now;
    inSight.tell(news);
    if (news.anew()) {
      data.refreshAll();
    } else {
      news.rows().forEach(data::refreshItem);
    }
  }

  void mark(Optional<UUID> opened) {
    open = opened;
    data.refreshAll();
  }

  /** On a phone: which table, and how it stands; the rest is in its details. */
  void compact(boolean narrow) {
    getColumns()
        .forEach(column -> column.setVisible(!narrow && (copies || !ofCopies.contains(column))));
    company.setVisible(true);
    table.setVisible(true);
    status.setVisible(true);
    status.setWidth(narrow ? "7.25rem" : "8rem");
    company.setWidth(narrow ? "5rem" : "7rem");
    table.setWidth(narrow ? "6rem" : "10rem");
  }

  private static TableFilter filter(Query<TableRunView, TableFilter> query) {
    return query.getFilter().orElse(TableFilter.ALL);
  }

  private static TableSort sort(Query<TableRunView, TableFilter> query) {
    return query.getSortOrders().stream()
        .findFirst()
        .map(
            order ->
                new TableSort(
                    By.valueOf(order.getSorted()),
                    order.getDirection() == SortDirection.DESCENDING))
        .orElse(TableSort.PLAN);
  }

  private String rows(TableRunView row) {
    String copied = formats.number(row.rowsCopied());
    return row.status() == TableStatus.IN_PROGRESS && row.rowsExpected() > 0
        ? copied + " of " + formats.number(row.rowsExpected())
        : copied;
  }

  /** Of the last minute while it is copied; the mean once it is. */
  private String rate(TableRunView row) {
    if (row.startTime() == null || row.bytesCopied() == 0) {
      return "–";
    }
    Throughput present = pace == null ? null : pace.tables().get(row.id());
    if (present != null) {
      return PaceWords.bytes(present, formats);
    }
    if (row.endTime() == null) {
      return "–";
    }
    long millis = Math.max(1, Duration.between(row.startTime(), row.endTime()).toMillis());
    return formats.bytes(row.bytesCopied() * 1000 / millis) + "/s";
  }

  private String duration(TableRunView row) {
    return row.status() == TableStatus.NOT_STARTED
        ? "–"
        : formats.duration(row.startTime(), row.endTime());
  }

  private Column<TableRunView> number(
      String header, String width, ValueProvider<TableRunView, String> text) {
    return addColumn(text)
        .setHeader(header)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth(width)
        .setFlexGrow(0);
  }
}
