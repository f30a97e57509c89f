package org.cloudmigration.web.management;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.cloudmigration.service.setup.update.PipelineChange;

/** What an update of the pipelines changes, one line each. */
final class ChangeTable extends Div {

  private static final long serialVersionUID = 1L;

  ChangeTable(List<PipelineChange> changes) {
    addClassName("update-changes");
    NativeTable table = new NativeTable();
    table.setCaptionText(changes.size() == 1 ? "1 change" : changes.size() + " changes");
    table
        .getHead()
        .add(
            new NativeTableRow(
                new NativeTableHeaderCell("What"),
                new NativeTableHeaderCell("Name"),
                new NativeTableHeaderCell("As deployed"),
                new NativeTableHeaderCell("Update")));
    changes.forEach(change -> table.getBody().add(row(change)));
    add(table);
  }

  private static NativeTableRow row(PipelineChange change) {
    return new NativeTableRow(
        new NativeTableCell(change.kind()),
        new NativeTableCell(change.name()),
        new NativeTableCell(change.deployed()),
        new NativeTableCell(change.remedy()));
  }
}
