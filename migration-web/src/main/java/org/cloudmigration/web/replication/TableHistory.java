package org.cloudmigration.web.replication;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.replication.TableHistoryLine;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.RelativeTime;
import org.cloudmigration.web.shell.StatusMark;

/** What each run did with the table, newest first. */
final class TableHistory extends Section {

  private static final long serialVersionUID = 1L;

  private final Grid<TableHistoryLine> grid = new Grid<>();
  private final transient List<Column<TableHistoryLine>> roomy;

  TableHistory(Formats formats, String environment, UUID table, TableDesk desk) {
    addClassNames("panel", "table-history");
    H2 title = new H2("All replications");
    grid.getElement().setAttribute("aria-label", "All replications of the table");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No run has planned this table.");
    grid.addColumn(
            LitRenderer.<TableHistoryLine>of(
                    "<a router-link href=\"${item.href}\">"
                        + RelativeTime.template("time")
                        + "</a>")
                .withProperty("time", line -> RelativeTime.iso(line.runStart()))
                .withProperty("href", line -> RunNavigation.address(environment, line.runId())))
        .setHeader("Run")
        .setWidth("9rem");
    grid.addColumn(
            StatusMark.renderer(
                line -> Words.of(line.table().status()), line -> Words.tone(line.table().status())))
        .setHeader("Result")
        .setWidth("8rem");
    Column<TableHistoryLine> start =
        grid.addColumn(line -> formats.time(line.table().startTime()))
            .setHeader("Start")
            .setWidth("11rem");
    Column<TableHistoryLine> duration =
        number(
            "Duration", line -> formats.duration(line.table().startTime(), line.table().endTime()));
    Column<TableHistoryLine> rows =
        number("Rows", line -> formats.number(line.table().rowsCopied()));
    Column<TableHistoryLine> verification =
        grid.addColumn(
                StatusMark.renderer(
                    line -> Words.of(line.table().verification()),
                    line -> Words.tone(line.table().verification())))
            .setHeader("Verification")
            .setWidth("10rem");
    Column<TableHistoryLine> hash =
        grid.addColumn(line -> line.table().contentHash()).setHeader("Hash").setWidth("12rem");
    roomy = List.of(start, duration, rows, verification, hash);
    grid.setTooltipGenerator(
        line -> line.table().error() == null ? null : line.table().error().happened());
    grid.setDataProvider(
        desk.live.<TableHistoryLine, Void>lazyData(
            asked -> desk.history(table, asked.getOffset(), asked.getLimit()).stream(),
            asked -> desk.countHistory(table),
            line -> line.table().id()));
    Div head = new Div(title);
    head.addClassName("panel-head");
    add(head, grid);
  }

  private Column<TableHistoryLine> number(
      String header, ValueProvider<TableHistoryLine, String> text) {
    return grid.addColumn(text)
        .setHeader(header)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("7rem")
        .setFlexGrow(0);
  }

  void refresh() {
    grid.getDataProvider().refreshAll();
  }

  void fit(int width) {
    roomy.forEach(column -> column.setVisible(!PageWidth.isNarrow(width)));
  }
}
