package org.cloudmigration.web.validation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.cloudmigration.service.validation.JobView;
import org.cloudmigration.web.shell.Formats;

/** How far a verification is, and the button that stops it; hidden while there is none. */
public final class VerifyStrip extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final Span text = new Span();
  private final ProgressBar bar = new ProgressBar();
  private final Button stop = new Button("Stop verifying");

  public VerifyStrip(Formats formats, boolean canStop, SerializableRunnable onStop) {
    this.formats = formats;
    addClassName("verify-strip");
    getElement().setAttribute("role", "status");
    setVisible(false);
    stop.setVisible(canStop);
    stop.addClickListener(click -> onStop.run());
    add(text, stop, bar);
  }

  public void show(Optional<JobView> job) {
    setVisible(job.isPresent());
    job.ifPresent(this::show);
  }

  private void show(JobView job) {
    long done = job.tables() - job.left();
    text.setText(
        "Verifying "
            + (job.tables() == 1
                ? "the table"
                : formats.number(done + 1) + " of " + formats.number(job.tables()) + " tables")
            + ": "
            + formats.number(job.rowsRead())
            + " rows read on both sides. Asked for by "
            + job.startedBy()
            + ".");
    bar.setIndeterminate(job.tables() == 1);
    bar.setValue(job.tables() == 1 ? 0 : (double) done / job.tables());
  }
}
