package org.cloudmigration.web.completion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import org.cloudmigration.service.completion.reset.ResetImpact;
import org.cloudmigration.service.completion.reset.ResetImpact.CompanyData;
import org.cloudmigration.web.shell.Formats;

/** What a reset removes, company by company. */
final class ImpactTable extends Div {

  private static final long serialVersionUID = 1L;

  ImpactTable(ResetImpact impact, Formats formats) {
    addClassName("impact");
    if (impact.companies().isEmpty()) {
      add(new Paragraph("Nothing has been replicated, so there is nothing to remove."));
      return;
    }
    NativeTable table = new NativeTable();
    table.setCaptionText("Is removed");
    table
        .getHead()
        .add(
            new NativeTableRow(
                new NativeTableHeaderCell("Company"),
                new NativeTableHeaderCell("Tables"),
                new NativeTableHeaderCell("Rows")));
    NativeTableBody body = table.getBody();
    for (CompanyData company : impact.companies()) {
      body.add(
          row(
              company.company().isEmpty() ? "Per-database tables" : company.company(),
              formats.number(company.tables()),
              formats.number(company.rows())));
    }
    table
        .getFoot()
        .add(row("Together", formats.number(impact.tables()), formats.number(impact.rows())));
    add(table);
  }

  private static NativeTableRow row(String name, String tables, String rows) {
    return new NativeTableRow(
        new NativeTableCell(name), new NativeTableCell(tables), new NativeTableCell(rows));
  }
}
