package org.cloudmigration.web.replication;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.cloudmigration.service.management.OverviewOrder;
import org.cloudmigration.service.management.OverviewTable;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.RelativeTime;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** The columns of the overview, drawn by the browser. */
final class OverviewColumns {

  private static final int PHONE = 720;
  private static final int TABLET = 1000;
  private static final int DESK = 1300;
  private static final int WIDE = 1500;

  private final Grid<OverviewTable> grid;
  private final Formats formats;
  private final List<Column<OverviewTable>> fromPhone;
  private final List<Column<OverviewTable>> fromTablet;
  private final List<Column<OverviewTable>> fromDesk;
  private final Column<OverviewTable> replications;

  OverviewColumns(Grid<OverviewTable> grid, Formats formats, String environment) {
    this.grid = grid;
    this.formats = formats;
    Column<OverviewTable> company =
        sorted(
            text("Company", table -> OverviewFilters.label(table.company()), "10rem"),
            OverviewOrder.Column.COMPANY);
    sorted(
        grid.addColumn(
                LitRenderer.<OverviewTable>of(
                        "<a router-link href=\"${item.href}\">${item.name}</a>")
                    .withProperty("name", OverviewTable::table)
                    .withProperty("href", t -> OverviewNavigation.table(environment, t.id())))
            .setHeader("Table")
            .setWidth("10rem"),
        OverviewOrder.Column.TABLE);
    sorted(
        grid.addColumn(StatusMark.renderer(OverviewColumns::status, OverviewColumns::tone))
            .setHeader("Status")
            .setWidth("9.75rem")
            .setFlexGrow(0),
        OverviewOrder.Column.STATUS);
    Column<OverviewTable> verification =
        sorted(
            grid.addColumn(
                    StatusMark.renderer(
                        table -> Words.of(table.verification()),
                        table -> Words.tone(table.verification())))
                .setHeader("Verification")
                .setWidth("10.25rem")
                .setFlexGrow(0),
            OverviewOrder.Column.VERIFICATION);
    Column<OverviewTable> message = text("Message", OverviewTable::message, "8rem").setFlexGrow(2);
    Column<OverviewTable> source =
        number("Source", table -> count(table.sourceRows()), OverviewOrder.Column.SOURCE);
    Column<OverviewTable> tenant =
        number("Tenant", table -> count(table.tenantRows()), OverviewOrder.Column.TENANT);
    Column<OverviewTable> difference = difference();
    Column<OverviewTable> rows =
        number(
            "Rows last run",
            table -> formats.number(table.rowsLastRun()),
            OverviewOrder.Column.ROWS);
    replications =
        number(
            "Replications",
            table -> formats.number(table.replications()),
            OverviewOrder.Column.REPLICATIONS);
    Column<OverviewTable> ended =
        sorted(
            grid.addColumn(
                    LitRenderer.<OverviewTable>of(RelativeTime.template("time"))
                        .withProperty("time", table -> RelativeTime.iso(table.endedAt())))
                .setHeader("Last end")
                .setWidth("9.5rem")
                .setFlexGrow(0),
            OverviewOrder.Column.ENDED);
    fromPhone = List.of(company, difference);
    fromTablet = List.of(verification, source, tenant);
    fromDesk = List.of(message, rows, ended);
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    fromPhone.forEach(column -> column.setVisible(width >= PHONE));
    fromTablet.forEach(column -> column.setVisible(width >= TABLET));
    fromDesk.forEach(column -> column.setVisible(width >= DESK));
    replications.setVisible(width >= WIDE);
  }

  private Column<OverviewTable> difference() {
    return sorted(
        grid.addColumn(
                LitRenderer.<OverviewTable>of(
                        "<span class=\"${item.mark}\" title=\"${item.title}\">${item.text}</span>")
                    .withProperty("text", this::difference)
                    .withProperty("title", table -> table.isUnequal() ? "Tenant minus source" : "")
                    .withProperty(
                        "mark", table -> table.isUnequal() ? "failed-count tone-bad" : ""))
            .setHeader("Difference")
            .setTextAlign(ColumnTextAlign.END)
            .setWidth("7rem")
            .setFlexGrow(0),
        OverviewOrder.Column.DIFFERENCE);
  }

  private String difference(OverviewTable table) {
    return table.difference().map(this::signed).orElse("–");
  }

  private String signed(long rows) {
    return (rows > 0 ? "+" : "") + formats.number(rows);
  }

  static String status(OverviewTable table) {
    if (table.blocked()) {
      return "Blocked";
    }
    return table.reason() == null ? Words.of(table.status()) : table.reason().label();
  }

  static Tone tone(OverviewTable table) {
    return table.blocked() ? Tone.BAD : Words.tone(table.status());
  }

  private String count(Long rows) {
    return rows == null ? "–" : formats.number(rows);
  }

  private Column<OverviewTable> text(
      String header, SerializableFunction<OverviewTable, String> text, String width) {
    return grid.addColumn(text::apply).setHeader(header).setWidth(width).setFlexGrow(1);
  }

  private Column<OverviewTable> number(
      String header, SerializableFunction<OverviewTable, String> text, OverviewOrder.Column order) {
    return sorted(
        text(header, text, header.length() > 8 ? "8rem" : "6rem")
            .setTextAlign(ColumnTextAlign.END)
            .setFlexGrow(0),
        order);
  }

  private static Column<OverviewTable> sorted(
      Column<OverviewTable> column, OverviewOrder.Column by) {
    return column.setKey(by.name()).setSortProperty(by.name()).setSortable(true);
  }
}
