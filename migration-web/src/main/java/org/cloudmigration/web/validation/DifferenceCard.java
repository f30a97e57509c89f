package org.cloudmigration.web.validation;

import com.vaadin.flow.component.Component;
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
import org.cloudmigration.domain.validation.DifferenceKind;
import org.cloudmigration.service.validation.DifferenceView;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** A row that differs: a line for each field, with the source and the tenant beside each other. */
final class DifferenceCard extends Article {

  private static final long serialVersionUID = 1L;

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
    NativeTableBody body = new NativeTableBody();
    boolean changed = row.kind() == DifferenceKind.CHANGED;
    for (int i = 0; i < columns.size(); i++) {
      boolean differs = row.differing().contains(i);
      if (differs || !changed || !onlyDiffering) {
        body.add(line(columns.get(i), text(row.source(), i), text(row.tenant(), i), differs));
      }
    }
    NativeTable table = new NativeTable(header(), body);
    table.addClassName("field-table");
    add(head, table);
  }

  private static NativeTableHeader header() {
    NativeTableRow row =
        new NativeTableRow(
            new NativeTableHeaderCell("Field"),
            new NativeTableHeaderCell("Source"),
            new NativeTableHeaderCell("Tenant"));
    return new NativeTableHeader(row);
  }

  /** Null where the side has no such row. */
  private static String text(List<String> fields, int place) {
    return fields == null ? null : fields.get(place);
  }

  private static NativeTableRow line(String column, String source, String tenant, boolean differs) {
    NativeTableHeaderCell name = new NativeTableHeaderCell();
    name.getElement().setAttribute("scope", "row");
    name.add(new Span(column));
    if (differs) {
      Span mark = new Span("≠ differs");
      mark.addClassName("differs-mark");
      name.add(mark);
    }
    NativeTableRow row = new NativeTableRow(name, cell("Source", source), cell("Tenant", tenant));
    row.setClassName("differs", differs);
    return row;
  }

  private static NativeTableCell cell(String side, String text) {
    NativeTableCell cell = new NativeTableCell(value(text));
    cell.getElement().setAttribute("data-side", side);
    return cell;
  }

  private static Component value(String text) {
    if (text == null) {
      return note("no such row");
    }
    return text.isEmpty() ? note("empty") : new LongText(text);
  }

  private static Span note(String text) {
    Span note = new Span(text);
    note.addClassName("no-value");
    return note;
  }
}
