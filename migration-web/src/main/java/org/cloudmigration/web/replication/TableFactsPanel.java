package org.cloudmigration.web.replication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.cloudmigration.domain.setup.CopyMethod;
import org.cloudmigration.service.management.OverviewTable;
import org.cloudmigration.service.mapping.TableMappingView;
import org.cloudmigration.service.replication.CopyWay;
import org.cloudmigration.service.validation.LiveCount;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;

/** Rows on both sides, and how the table is copied. */
final class TableFactsPanel extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final Div counts = new Div();
  private final Div facts = new Div();
  private final Paragraph asOf = new Paragraph();
  private final Button countNow = new Button("Count now");
  private final PreserveSwitch preserve;
  private transient LiveCount live;

  TableFactsPanel(Formats formats, SerializableRunnable onCount, PreserveSwitch preserve) {
    this.formats = formats;
    this.preserve = preserve;
    addClassName("fact-boxes");
    countNow.setDisableOnClick(true);
    countNow.addClickListener(
        click -> {
          try {
            onCount.run();
          } finally {
            countNow.setEnabled(true);
          }
        });
    counts.addClassName("count-figures");
    asOf.addClassName("guidance");
    Div rows = new Div(new H2("Rows"), counts, asOf, countNow);
    rows.addClassNames("fact-box");
    Div ways = new Div(new H2("How it is copied"), facts, preserve);
    ways.addClassName("fact-box");
    add(rows, ways);
  }

  void counted(LiveCount count) {
    live = count;
  }

  void show(OverviewTable table, Optional<CopyWay> way, Optional<TableMappingView> mapping) {
    preserve.show(mapping);
    boolean mayDiffer = mapping.filter(TableMappingView::preserveCloudData).isPresent();
    counts.removeAll();
    if (live == null) {
      figures(table.sourceRows(), table.tenantRows(), table.difference(), mayDiffer);
      asOf.setText(
          table.sourceRows() == null
              ? "Not counted yet."
              : "As counted by the last proof, " + formats.time(table.verifiedAt()) + ".");
    } else {
      figures(live.sourceRows(), live.tenantRows(), live.difference(), mayDiffer);
      asOf.setText("Counted " + formats.time(live.countedAt()) + ", one side after the other.");
    }
    facts.removeAll();
    facts.add(
        new Facts()
            .fact("Source", table.sourceDatabase() + " · " + table.sourceTable())
            .fact(
                "In the tenant",
                table.company().isEmpty()
                    ? table.table()
                    : table.table() + " of " + table.company())
            .fact(
                "Later runs copy",
                mayDiffer
                    ? "Only rows whose keys the cloud lacks"
                    : way.map(TableFactsPanel::way).orElse("Not known yet"))
            .fact("Replications", formats.number(table.replications()))
            .fact("Rows in the last run", formats.number(table.rowsLastRun()))
            .fact("Size in the last run", formats.bytes(table.bytesLastRun())));
  }

  private static String way(CopyWay way) {
    String what = way.method() == CopyMethod.FULL ? "All rows" : "Only what changed";
    return way.reason().isBlank() ? what : what + ": " + way.reason();
  }

  /**
   * @param mayDiffer whether the tenant may have rows of its own
   */
  private void figures(Long source, Long tenant, Optional<Long> difference, boolean mayDiffer) {
    figure("Source", text(source), "");
    figure("Tenant", text(tenant), "");
    boolean unequal = !mayDiffer && difference.filter(rows -> rows != 0).isPresent();
    figure(
        "Difference",
        difference.map(rows -> (rows > 0 ? "+" : "") + formats.number(rows)).orElse("–"),
        unequal ? "tone-bad" : "");
  }

  private String text(Long rows) {
    return rows == null ? "–" : formats.number(rows);
  }

  private void figure(String label, String value, String tone) {
    Span number = new Span(value);
    number.addClassName("figure-value");
    if (!tone.isEmpty()) {
      number.addClassName(tone);
    }
    Span name = new Span(label);
    name.addClassName("figure-label");
    Div figure = new Div(number, name);
    figure.addClassName("figure");
    counts.add(figure);
  }
}
