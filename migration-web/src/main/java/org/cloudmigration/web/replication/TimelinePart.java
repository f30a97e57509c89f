package org.cloudmigration.web.replication;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.service.replication.AttemptView;
import org.cloudmigration.service.replication.RunPace;
import org.cloudmigration.service.replication.RunTimelineService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;

/** The tables by worker over the time of the run: drawn, and as a table for who cannot see that. */
final class TimelinePart extends Section implements RunPart {

  private static final long serialVersionUID = 1L;

  /** What was committed a moment after it was written must not be missed. */
  private static final long OVERLAP_SECONDS = 3;

  private final Formats formats;
  private final transient RunReader reader;
  private final transient RunTimelineService attempts;
  private final UUID environment;
  private final UUID runId;
  private final RunTimeline timeline;
  private final Grid<AttemptView> grid = new Grid<>();
  private final Details asTable = new Details();
  private transient Instant read = Instant.EPOCH;

  TimelinePart(
      Formats formats,
      RunReader reader,
      RunTimelineService attempts,
      LiveUpdates live,
      UUID environment,
      UUID runId,
      Consumer<UUID> openTable) {
    this.formats = formats;
    this.reader = reader;
    this.attempts = attempts;
    this.environment = environment;
    this.runId = runId;
    addClassNames("panel", "timeline-panel");
    H2 title = new H2("Time line by worker");
    Div head = new Div(title);
    head.addClassName("panel-head");
    timeline = new RunTimeline(table -> attempts.tableAt(runId, table).ifPresent(openTable));
    asTable.setSummaryText("The same as a table");
    asTable.add(list(live));
    asTable.addOpenedChangeListener(change -> grid.getDataProvider().refreshAll());
    asTable.addClassName("timeline-table");
    add(head, timeline, asTable);
  }

  private Grid<AttemptView> list(LiveUpdates live) {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.getElement().setAttribute("aria-label", "Attempts in the order of their start");
    grid.addColumn(AttemptView::worker).setHeader("Worker").setWidth("5rem").setFlexGrow(0);
    grid.addColumn(row -> TableFilters.name(row.companyName())).setHeader("Company");
    grid.addColumn(AttemptView::tableName).setHeader("Table").setFlexGrow(2);
    grid.addColumn(AttemptView::attempt).setHeader("Attempt").setWidth("6rem").setFlexGrow(0);
    grid.addColumn(RunWords::attempt).setHeader("Outcome");
    grid.addColumn(row -> formats.time(row.startTime())).setHeader("Started");
    grid.addColumn(row -> formats.duration(row.startTime(), row.endTime())).setHeader("Duration");
    grid.setDataProvider(
        live.<AttemptView, Void>lazyData(
            query -> attempts.attemptPage(runId, query.getOffset(), query.getLimit()).stream(),
            query -> attempts.countAttempts(runId),
            row -> row));
    return grid;
  }

  @Override
  public Runnable read(RunView run, RunPace pace) {
    Instant now = Instant.now();
    List<AttemptView> news =
        read.equals(Instant.EPOCH)
            ? attempts.attempts(runId)
            : reader.changedAttempts(environment, runId, read.minusSeconds(OVERLAP_SECONDS));
    read = now;
    return () -> {
      timeline.add(news, run.inProgress());
      if (!news.isEmpty() && asTable.isOpened()) {
        grid.getDataProvider().refreshAll();
      }
    };
  }
}
