package org.cloudmigration.web.management;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableCounts;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;

/** The newest run at a glance; all of it stands on its own page. */
final class ProgressStrip extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final Addresses addresses;
  private final Span title = new Span();
  private final Anchor open = new Anchor();
  private final Segment successful = new Segment(Tone.GOOD);
  private final Segment warnings = new Segment(Tone.WARNING);
  private final Segment failed = new Segment(Tone.BAD);
  private final Segment inProgress = new Segment(Tone.ACTIVE);
  private final Segment notStarted = new Segment(Tone.NEUTRAL);
  private final Div bar = new Div(successful, warnings, failed, inProgress, notStarted);
  private final Figure done = new Figure("Tables done");
  private final Figure verified = new Figure("Contents equal");
  private final Figure preserved = new Figure("Cloud data preserved");
  private final Figure rows = new Figure("Rows copied");
  private final Figure size = new Figure("Size");
  private final Figure duration = new Figure("Duration");

  ProgressStrip(Formats formats, Addresses addresses) {
    this.formats = formats;
    this.addresses = addresses;
    addClassName("progress-strip");
    setAriaLabel("Newest run");
    title.addClassName("strip-title");
    open.setText("Open the run");
    open.getElement().setAttribute("router-link", true);
    bar.addClassName("progress-bar");
    bar.getElement().setAttribute("role", "progressbar").setAttribute("aria-valuemin", "0");
    Div figures = new Div(done, verified, preserved, rows, size, duration);
    figures.addClassName("strip-figures");
    Div head = new Div(title, figures, open);
    head.addClassName("strip-head");
    add(head, bar);
  }

  void show(RunView run) {
    TableCounts tables = run.tables();
    title.setText(run.inProgress() ? "Run in progress" : "Newest run");
    open.setHref(addresses.run(run.id()));
    successful.show(tables.successful());
    warnings.show(tables.warnings());
    failed.show(tables.failed());
    inProgress.show(tables.inProgress());
    notStarted.show(tables.notStarted());
    long through = tables.total() - tables.remaining();
    String of = formats.number(through) + " of " + formats.number(tables.total());
    bar.getElement()
        .setAttribute("aria-valuemax", Long.toString(tables.total()))
        .setAttribute("aria-valuenow", Long.toString(through))
        .setAttribute("aria-label", of + " tables done");
    done.show(of);
    // A diagnostic run copies nothing.
    List.of(verified, rows, size).forEach(figure -> figure.setVisible(run.type().replicates()));
    verified.show(formats.number(tables.verified()));
    preserved.setVisible(tables.preserved() > 0);
    preserved.show(formats.number(tables.preserved()));
    rows.show(formats.number(tables.rows()));
    size.show(formats.bytes(tables.bytes()));
    duration.show(formats.duration(run.startTime(), run.endTime()));
  }

  /** Stays, so that it grows smoothly. */
  private static final class Segment extends Div {

    private static final long serialVersionUID = 1L;

    Segment(Tone tone) {
      addClassNames("segment", tone.className());
    }

    void show(long tables) {
      getStyle().set("flex-grow", Long.toString(tables));
      setVisible(tables > 0);
    }
  }

  /** A number and what it counts. */
  private static final class Figure extends Div {

    private static final long serialVersionUID = 1L;

    private final Span value = new Span();

    Figure(String label) {
      addClassName("figure");
      value.addClassName("figure-value");
      Span name = new Span(label);
      name.addClassName("figure-label");
      add(value, name);
    }

    void show(String text) {
      value.setText(text);
    }
  }
}
