package org.cloudmigration.web.replication;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.StatusMark;

/** The Migration Log: one line a run, newest first. */
final class RunLog extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final Grid<RunView> grid = new Grid<>();
  private final Grid.Column<RunView> tables;
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

    grid.addColumn(StatusMark.renderer(Words::status, Words::tone))
        .setHeader("Status")
        .setWidth("8rem")
        .setFlexGrow(0);
    grid.addColumn(run -> formats.time(run.startTime()))
        .setHeader("Start time")
        .setWidth("11.5rem")
        .setFlexGrow(1);
    tables = grid.addColumn(this::tables).setHeader("Tables").setWidth("10rem").setFlexGrow(1);
    type =
        grid.addColumn(run -> Words.of(run.type()))
            .setHeader("Type")
            .setWidth("5.5rem")
            .setFlexGrow(0);
    by = grid.addColumn(RunView::startedBy).setHeader("Started by").setWidth("7.5rem");
    grid.setTooltipGenerator(RunView::details);

    grid.setDataProvider(
        new CallbackDataProvider<RunView, Void>(
            query -> runs.runs(environmentId, query.getOffset(), query.getLimit()).stream(),
            query -> runs.countRuns(environmentId),
            RunView::id));
    // A click leads to the run, and never takes the mark off it.
    ((GridSingleSelectionModel<RunView>) grid.getSelectionModel()).setDeselectAllowed(false);
    grid.addItemClickListener(click -> chosen.accept(click.getItem()));
    Div head = new Div(title);
    head.addClassName("panel-head");
    add(head, grid);
  }

  void refresh() {
    grid.getDataProvider().refreshAll();
  }

  void mark(RunView run) {
    grid.select(run);
  }

  /**
   * Shows as many columns as there is room for; beside the tables there is less than above them.
   *
   * @param width of the page, pixels
   */
  void fit(int width) {
    boolean roomy = width >= 1900 || width >= 720 && width < 1120;
    by.setVisible(roomy);
    type.setVisible(roomy);
    tables.setVisible(width >= 720);
  }

  private String tables(RunView run) {
    if (run.endOfMigration()) {
      return "–";
    }
    String done =
        formats.number(run.tables().successful()) + " of " + formats.number(run.tables().total());
    return run.tables().failed() == 0
        ? done
        : done + ", " + formats.number(run.tables().failed()) + " failed";
  }
}
