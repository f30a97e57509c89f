package org.cloudmigration.web.replication;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.replication.FindingView;
import org.cloudmigration.web.shell.CopyButton;
import org.cloudmigration.web.shell.ErrorPanel;

/** A finding in full, with the SQL that mends it. */
final class FindingCard extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param tableAddress of the table in the run
   */
  FindingCard(FindingView finding, String tableAddress) {
    addClassName("finding");
    add(told(finding));
    if (!finding.mending().isBlank()) {
      add(mending(finding.mending()));
    }
    Anchor table = new Anchor(tableAddress, "Open the table in this run");
    table.getElement().setAttribute("router-link", true);
    add(table);
  }

  private static Div told(FindingView finding) {
    if (finding.colour() == FindingColour.RED) {
      return new ErrorPanel(finding.report());
    }
    if (finding.colour() == FindingColour.AMBER) {
      return ErrorPanel.warning(finding.report());
    }
    Div note = new Div(new Paragraph(finding.report().happened()));
    note.add(new Paragraph(finding.report().dataImpact()));
    if (!finding.report().rawText().isBlank()) {
      note.add(new Pre(finding.report().rawText()));
    }
    note.addClassName("finding-note");
    return note;
  }

  private static Div mending(String sql) {
    Div head =
        new Div(new H4("SQL that mends it"), new CopyButton("the SQL that mends it", () -> sql));
    head.addClassName("mending-head");
    Span note =
        new Span("For the DBA of the source. This product never runs it: read it before you do.");
    note.addClassName("guidance");
    Div mending = new Div(head, note, new Pre(sql));
    mending.addClassName("mending");
    return mending;
  }
}
