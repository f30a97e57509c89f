package org.cloudmigration.web.replication;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;

/** The Migration Log: one line a run, newest first. */
final class RunLog extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final Grid<RunView> grid = new Grid<>();
  private final Grid.Column<RunView> by;
  private final Grid.Column<RunView> type;

  RunLog(Formats formats, RunStatusService runs, UUID environmentId, Consumer<RunView> chosen) {
    this.formats = formats;
    addClassName("panel");
    H2 title = new H2("Migration Log");
    title.setId("migration-log");
    grid.getElement().setAttribute("aria-labelledby", "migration-log");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No run yet. Run data replication starts the first one.");

    grid.addColumn(
            new ComponentRenderer<>(run -> new StatusMark(Words.status(run), Words.tone(run))))
        .setHeader("Status")
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(run -> formats.time(run.startTime())).setHeader("Start time").setAutoWidth(true);
    grid.addColumn(new ComponentRenderer<>(this::tables)).setHeader("Tables").setAutoWidth(true);
    type = grid.addColumn(run -> Words.of(run.type())).setHeader("Type").setAutoWidth(true);
    by = grid.addColumn(RunView::startedBy).setHeader("Started by").setAutoWidth(true);
    grid.setTooltipGenerator(RunView::details);

    CallbackDataProvider<RunView, Void> data =
        DataProvider.fromCallbacks(
            query -> runs.runs(environmentId, query.getOffset(), query.getLimit()).stream(),
            query -> runs.countRuns(environmentId));
    grid.setDataProvider(data.withConfigurableFilter());
    grid.addSelectionListener(
        event -> {
          if (event.isFromClient()) {
            event.getFirstSelectedItem().ifPresent(chosen);
          }
        });
    add(title, grid);
  }

  void refresh() {
    grid.getDataProvider().refreshAll();
  }

  void mark(RunView run) {
    grid.select(run);
  }

  void compact(boolean narrow) {
    by.setVisible(!narrow);
    type.setVisible(!narrow);
  }

  private Span tables(RunView run) {
    Span text =
        new Span(
            formats.number(run.tables().successful())
                + " of "
                + formats.number(run.tables().total()));
    if (run.tables().failed() > 0) {
      Span failed = new Span(formats.number(run.tables().failed()) + " failed");
      failed.addClassNames("failed-count", Tone.BAD.className());
      return new Span(text, new Span(" · "), failed);
    }
    return text;
  }
}
