package org.cloudmigration.web.validation;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.cloudmigration.domain.validation.DifferenceKind;
import org.cloudmigration.service.validation.DifferenceView;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** A row that differs: a line for each field, with the source and the tenant beside each other. */
final class DifferenceCard extends Article {

  private static final long serialVersionUID = 1L;

  /**
   * @param fields null where the side has no such row
   */
  private record Side(String name, List<String> fields) {}

  DifferenceCard(List<String> columns, DifferenceView row, boolean onlyDiffering) {
    addClassName("difference-card");
    H3 title = new H3(row.key().isEmpty() ? "Row without a key" : row.key());
    Div head =
        new Div(
            title,
            StatusMark.of(
                ComparisonWords.of(row.kind()),
                row.kind() == DifferenceKind.EXTRA ? Tone.WARNING : Tone.BAD));
    head.addClassName("difference-head");
    List<Side> sides =
        Stream.of(new Side("Source", row.source()), new Side("Tenant", row.tenant()))
            .filter(side -> side.fields() != null)
            .toList();
    NativeTableBody body = new NativeTableBody();
    for (int i = 0; i < columns.size(); i++) {
      boolean differs = row.differing().contains(i);
      if (differs || row.kind() != DifferenceKind.CHANGED || !onlyDiffering) {
        body.add(line(columns.get(i), i, sides, differs));
      }
    }
    NativeTable table = new NativeTable(header(sides), body);
    table.addClassName("field-table");
    add(head, table);
  }

  private static NativeTableHeader header(List<Side> sides) {
    NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell("Field"));
    sides.forEach(side -> row.add(new NativeTableHeaderCell(side.name())));
    return new NativeTableHeader(row);
  }

  private static NativeTableRow line(String column, int place, List<Side> sides, boolean differs) {
    NativeTableHeaderCell name = new NativeTableHeaderCell();
    name.getElement().setAttribute("scope", "row");
    name.add(new Span(column));
    if (differs) {
      Span mark = new Span("≠ differs");
      mark.addClassName("differs-mark");
      name.add(mark);
    }
    NativeTableRow row = new NativeTableRow(name);
    sides.forEach(side -> row.add(cell(side.name(), side.fields().get(place))));
    row.setClassName("differs", differs);
    return row;
  }

  private static NativeTableCell cell(String side, String text) {
    NativeTableCell cell = new NativeTableCell(text.isEmpty() ? empty() : new LongText(text));
    cell.getElement().setAttribute("data-side", side);
    return cell;
  }

  private static Span empty() {
    Span note = new Span("empty");
    note.addClassName("no-value");
    return note;
  }
}
