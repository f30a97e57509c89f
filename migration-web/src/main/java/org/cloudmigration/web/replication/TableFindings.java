package org.cloudmigration.web.replication;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.replication.FindingView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.StatusMark;

/** What the newest run that looked has found out about a table, if anything is to be done. */
final class TableFindings extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final String environment;
  private transient List<FindingView> shown = List.of();

  TableFindings(Formats formats, String environment) {
    this.formats = formats;
    this.environment = environment;
    addClassNames("panel", "table-findings");
    setVisible(false);
  }

  void show(List<FindingView> findings) {
    List<FindingView> grave =
        findings.stream().filter(each -> each.colour() != FindingColour.GREEN).toList();
    setVisible(!grave.isEmpty());
    if (grave.equals(shown)) {
      return;
    }
    shown = grave;
    removeAll();
    if (!grave.isEmpty()) {
      add(head(grave.getFirst()));
      grave.forEach(each -> add(line(each)));
    }
  }

  private Div head(FindingView newest) {
    Anchor report =
        new Anchor(
            RunNavigation.findings(environment, newest.runId()) + "?table=" + newest.tableRunId(),
            "Report of the run");
    report.getElement().setAttribute("router-link", true);
    Span when = new Span("as found " + formats.time(newest.foundAt()));
    when.addClassName("guidance");
    Div head = new Div(new H2("Findings"), when, report);
    head.addClassName("panel-head");
    return head;
  }

  private static Div line(FindingView finding) {
    Span what = new Span(finding.report().happened());
    Div line =
        new Div(
            StatusMark.of(FindingWords.of(finding.colour()), FindingWords.tone(finding.colour())),
            what);
    line.addClassName("finding-line");
    return line;
  }
}
