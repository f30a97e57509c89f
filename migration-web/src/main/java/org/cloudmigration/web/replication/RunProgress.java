package org.cloudmigration.web.replication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.cloudmigration.service.replication.RunPace;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableCounts;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;

/** How far a run is: a bar of its tables by state, and the figures. */
final class RunProgress extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final Div bar = new Div();
  private final Figure remaining = new Figure("Tables remaining");
  private final Figure successful = new Figure("Tables successful");
  private final Figure verified = new Figure("Contents equal");
  private final Figure failed = new Figure("Tables failed");
  private final Figure warnings = new Figure("Warnings");
  private final Figure rows = new Figure("Rows copied");
  private final Figure size = new Figure("Size");
  private final Figure rate = new Figure("Rate");
  private final Figure left = new Figure("Remaining time");
  private final Figure duration = new Figure("Duration");

  RunProgress(Formats formats) {
    this.formats = formats;
    addClassName("run-progress");
    bar.addClassName("progress-bar");
    bar.getElement().setAttribute("role", "progressbar").setAttribute("aria-valuemin", "0");
    Div figures =
        new Div(
            remaining, successful, verified, failed, warnings, rows, size, rate, left, duration);
    figures.addClassName("figures");
    rate.setVisible(false);
    left.setVisible(false);
    add(bar, figures);
  }

  void show(RunView run, RunPace pace) {
    show(run);
    boolean copies = run.type().replicates();
    boolean moving = copies && (run.inProgress() || run.tables().rows() > 0);
    rate.setVisible(moving);
    rate.name(pace.mean() ? "Mean rate" : "Rate, last minute");
    rate.show(PaceWords.bytes(pace.run(), formats), Tone.NEUTRAL);
    rate.note(PaceWords.rows(pace.run(), formats));
    left.setVisible(copies && run.inProgress());
    left.show(pace.remaining() == null ? "–" : PaceWords.range(pace.remaining()), Tone.NEUTRAL);
    left.note(pace.remaining() == null ? "not to be told yet" : "at the present rate");
  }

  void show(RunView run) {
    TableCounts tables = run.tables();
    bar.removeAll();
    bar.add(
        segment(tables.successful(), Tone.GOOD),
        segment(tables.warnings(), Tone.WARNING),
        segment(tables.failed(), Tone.BAD),
        segment(tables.inProgress(), Tone.ACTIVE),
        segment(tables.notStarted(), Tone.NEUTRAL));
    long done = tables.total() - tables.remaining();
    bar.getElement()
        .setAttribute("aria-valuemax", Long.toString(tables.total()))
        .setAttribute("aria-valuenow", Long.toString(done))
        .setAttribute("aria-label", done + " of " + tables.total() + " tables done");

    name(run.type().replicates());
    remaining.show(formats.number(tables.remaining()), Tone.NEUTRAL);
    successful.show(formats.number(tables.successful()), Tone.NEUTRAL);
    successful.note("of " + formats.number(tables.total()));
    verified.show(
        formats.number(tables.verified()), tables.verified() > 0 ? Tone.GOOD : Tone.NEUTRAL);
    verified.note(
        tables.preserved() == 0
            ? ""
            : "and " + formats.number(tables.preserved()) + " with cloud data preserved");
    failed.show(formats.number(tables.failed()), tables.failed() > 0 ? Tone.BAD : Tone.NEUTRAL);
    warnings.setVisible(tables.warnings() > 0);
    warnings.show(formats.number(tables.warnings()), Tone.WARNING);
    rows.show(formats.number(tables.rows()), Tone.NEUTRAL);
    size.show(formats.bytes(tables.bytes()), Tone.NEUTRAL);
    boolean known = run.inProgress() && tables.rowsExpected() > 0;
    rows.note(known ? "of about " + formats.number(tables.rowsExpected()) : "");
    size.note(known ? "of about " + formats.bytes(tables.bytesExpected()) : "");
    duration.show(formats.duration(run.startTime(), run.endTime()), Tone.NEUTRAL);
  }

  /** A run that only looks at tables has other figures. */
  private void name(boolean copies) {
    remaining.name(copies ? "Tables remaining" : "Tables to examine");
    successful.name(copies ? "Tables successful" : "Green: can be copied");
    warnings.name(copies ? "Warnings" : "Amber: works, with a loss");
    failed.name(copies ? "Tables failed" : "Red: would fail");
    verified.setVisible(copies);
    rows.setVisible(copies);
    size.setVisible(copies);
  }

  private static Div segment(long tables, Tone tone) {
    Div segment = new Div();
    segment.addClassNames("segment", tone.className());
    segment.getStyle().set("flex-grow", Long.toString(tables));
    segment.setVisible(tables > 0);
    return segment;
  }

  /** A number, what it counts, and a remark. */
  private static final class Figure extends Div {

    private static final long serialVersionUID = 1L;

    private final Span value = new Span();
    private final Span name = new Span();
    private final Span remark = new Span();

    Figure(String label) {
      addClassName("figure");
      value.addClassName("figure-value");
      name.setText(label);
      name.addClassName("figure-label");
      remark.addClassName("figure-note");
      add(value, name, remark);
    }

    void name(String label) {
      name.setText(label);
    }

    void note(String text) {
      remark.setText(text);
    }

    void show(String text, Tone tone) {
      value.setText(text);
      for (Tone each : Tone.values()) {
        value.setClassName(each.className(), each == tone);
      }
    }
  }
}
