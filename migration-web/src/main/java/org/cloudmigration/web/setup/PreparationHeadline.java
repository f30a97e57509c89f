package org.cloudmigration.web.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.service.setup.PreparationView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** How a run of the preparation pipeline stands as a whole. */
final class PreparationHeadline extends Div {

  private static final long serialVersionUID = 1L;

  PreparationHeadline() {
    addClassName("preparation-headline");
    getElement().setAttribute("aria-live", "polite");
  }

  void show(Optional<PreparationView> run, Formats formats) {
    removeAll();
    add(
        StatusMark.of(
            run.map(PreparationHeadline::words).orElse("Not started"),
            run.map(PreparationHeadline::tone).orElse(Tone.NEUTRAL)));
    run.ifPresent(each -> add(new Span(count(each, formats))));
    add(
        new Paragraph(
            run.isEmpty()
                ? "Both databases are checked, and what the migration needs is made in them. It takes"
                    + " about a minute, and copies no data."
                : ""));
  }

  private static String count(PreparationView run, Formats formats) {
    long done =
        run.activities().stream()
            .filter(
                activity ->
                    activity.status() == ActivityRunStatus.SUCCEEDED
                        || activity.status() == ActivityRunStatus.SKIPPED
                        || activity.acceptedBy() != null)
            .count();
    return formats.number(done)
        + " of "
        + formats.number(run.activities().size())
        + " done · started "
        + formats.time(run.startTime());
  }

  private static String words(PreparationView run) {
    return switch (run.status()) {
      case IN_PROGRESS -> "In progress";
      case WAITING -> "Waits until warnings are accepted";
      case SUCCEEDED -> "Succeeded";
      case FAILED -> "Failed";
      case CANCELLED -> "Stopped";
    };
  }

  private static Tone tone(PreparationView run) {
    return switch (run.status()) {
      case IN_PROGRESS -> Tone.ACTIVE;
      case WAITING, CANCELLED -> Tone.WARNING;
      case SUCCEEDED -> Tone.GOOD;
      case FAILED -> Tone.BAD;
    };
  }
}
