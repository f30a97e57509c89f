package org.cloudmigration.web.management;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import java.util.List;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.management.LogLine;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.RelativeTime;
import org.cloudmigration.web.shell.StatusMark;

/** The columns of the Migration Log, drawn by the browser. */
final class LogColumns {

  private static final int PHONE = 720;
  private static final int TABLET = 1100;
  private static final int DESK = 1340;
  private static final int WIDE = 1560;

  private final Grid<LogLine> grid;
  private final Formats formats;
  private final Addresses addresses;
  private final List<Column<LogLine>> fromTablet;
  private final List<Column<LogLine>> fromDesk;
  private final List<Column<LogLine>> fromWide;
  private final Column<LogLine> start;
  private final Column<LogLine> details;

  LogColumns(Grid<LogLine> grid, Formats formats, Addresses addresses) {
    this.grid = grid;
    this.formats = formats;
    this.addresses = addresses;
    sorted(
        grid.addColumn(
                StatusMark.renderer(LogLine::statusText, line -> Tones.of(line.status().tone())))
            .setHeader("Status"),
        LogOrder.Column.STATUS,
        "11.5rem");
    start = sorted(time("Start", LogLine::startTime, true), LogOrder.Column.START, "8.5rem");
    Column<LogLine> end =
        sorted(time("End", LogLine::endTime, false), LogOrder.Column.END, "8.5rem");
    Column<LogLine> duration =
        sorted(text("Duration", this::duration, "6.5rem"), LogOrder.Column.DURATION, "6.5rem")
            .setTextAlign(ColumnTextAlign.END);
    Column<LogLine> type = text("Type", LogWords::type, "6.5rem");
    Column<LogLine> trigger = text("Trigger", LogWords::trigger, "5rem");
    Column<LogLine> source = text("Source", LogLine::source, "7.5rem");
    Column<LogLine> by = text("Started by", LogLine::startedBy, "6.5rem");
    Column<LogLine> successful =
        count("Successful", TableStatus.SUCCESSFUL, line -> line.tables().successful());
    Column<LogLine> failed = count("Failed", TableStatus.FAILED, line -> line.tables().failed());
    Column<LogLine> rows =
        sorted(
            text("Rows", line -> blankIfNone(line.tables().rows()), "7rem")
                .setTextAlign(ColumnTextAlign.END),
            LogOrder.Column.ROWS,
            "7rem");
    details = text("Details", LogLine::details, "8rem").setFlexGrow(1);
    details.setTooltipGenerator(LogLine::details);
    fromTablet = List.of(duration, successful, failed, rows);
    fromDesk = List.of(end, type, by);
    fromWide = List.of(trigger, source);
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    fromTablet.forEach(column -> column.setVisible(width >= PHONE));
    fromDesk.forEach(column -> column.setVisible(width >= DESK));
    fromWide.forEach(column -> column.setVisible(width >= WIDE));
    details.setVisible(width >= TABLET);
    start.setFlexGrow(width >= TABLET ? 0 : 1);
  }

  private Column<LogLine> text(
      String header, SerializableFunction<LogLine, String> text, String width) {
    return grid.addColumn(text::apply).setHeader(header).setWidth(width).setFlexGrow(0);
  }

  private Column<LogLine> time(
      String header, SerializableFunction<LogLine, Instant> instant, boolean opens) {
    String time = RelativeTime.template("time");
    String template =
        opens
            ? "${item.href ? html`<a router-link href=\"${item.href}\">"
                + time
                + "</a>` : html`"
                + time
                + "`}"
            : time;
    return grid.addColumn(
            LitRenderer.<LogLine>of(template)
                .withProperty("time", line -> RelativeTime.iso(instant.apply(line)))
                .withProperty("href", this::href))
        .setHeader(header);
  }

  private Column<LogLine> count(
      String header, TableStatus status, SerializableFunction<LogLine, Long> tables) {
    return grid.addColumn(
            LitRenderer.<LogLine>of(
                    "${item.count ? html`<a router-link href=\"${item.href}\">${item.count}</a>` : ''}")
                .withProperty("count", line -> blankIfNone(tables.apply(line)))
                .withProperty("href", line -> addresses.tablesOfRun(line.id(), status)))
        .setHeader(header)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("5.5rem")
        .setFlexGrow(0);
  }

  private static Column<LogLine> sorted(Column<LogLine> column, LogOrder.Column by, String width) {
    return column
        .setKey(by.name())
        .setSortProperty(by.name())
        .setSortable(true)
        .setWidth(width)
        .setFlexGrow(0);
  }

  /** Blank for what is no run. */
  private String href(LogLine line) {
    return line.isRun() ? addresses.run(line.id()) : "";
  }

  private String duration(LogLine line) {
    return line.took() ? formats.duration(line.startTime(), line.endTime()) : "";
  }

  private String blankIfNone(long count) {
    return count == 0 ? "" : formats.number(count);
  }
}
