package org.cloudmigration.web.replication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.service.replication.RunPace;
import org.cloudmigration.service.replication.RunStatusService;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.RowKeys;

/** The tables of a run, each with its own state; one of them, or several, can be acted upon. */
final class RunTables extends Div implements RunPart {

  private static final long serialVersionUID = 1L;

  private final transient RunStatusService runs;
  private final transient TablesInSight inSight;
  private final transient Consumer<Map<String, String>> tell;
  private final transient TableCommands commands;
  private final TableGrid grid;
  private final TablePanel panel;
  private final TableFilters filters;
  private final Div chosen = new Div();
  private transient TableSearch search;
  private transient RunView shown;

  /**
   * @param tell says in the address what is sought
   */
  RunTables(
      Formats formats,
      RunStatusService runs,
      TablesInSight inSight,
      LiveUpdates live,
      RunView run,
      String environment,
      TableCommands commands,
      TableSearch search,
      Consumer<Map<String, String>> tell) {
    this.runs = runs;
    this.inSight = inSight;
    this.tell = tell;
    this.commands = commands;
    this.search = search;
    addClassName("run-tables");
    grid = new TableGrid(formats, inSight, live, run.type().replicates());
    panel =
        new TablePanel(
            formats,
            environment,
            commands,
            table -> runs.tablesOverRuns(Set.of(table.id())).stream().findFirst(),
            () -> open(Optional.empty()));
    filters = new TableFilters(runs.companies(run.id()), filter -> seek(search().with(filter)));

    H2 title = new H2("Tables");
    title.setId("tables");
    grid.getElement().setAttribute("aria-labelledby", "tables");
    grid.addItemClickListener(click -> open(Optional.of(click.getItem().id())));
    RowKeys.onEnter(grid, row -> open(Optional.of(row.id())));
    grid.addSelectionListener(selection -> showChosen());
    chosen.addClassName("chosen");
    Div head = new Div(title, filters);
    head.addClassName("panel-head");
    Section list = new Section(head, chosen, grid);
    list.addClassNames("panel", "table-list");
    add(list, panel);

    filters.show(search.filter());
    grid.seek(search.filter());
    panel.show(opened());
    grid.mark(search.open());
    addClassName(search.open().isPresent() ? "with-panel" : "without-panel");
  }

  private TableSearch search() {
    return search;
  }

  private void seek(TableSearch sought) {
    search = sought;
    grid.seek(sought.filter());
    tell.accept(sought.address());
  }

  private void open(Optional<UUID> table) {
    search = search.opening(table);
    panel.show(opened());
    grid.mark(search.open());
    setClassName("with-panel", table.isPresent());
    tell.accept(search.address());
  }

  private Optional<TableRunView> opened() {
    return search.open().flatMap(runs::table);
  }

  private void showChosen() {
    chosen.removeAll();
    var tables = grid.getSelectedItems();
    if (!tables.isEmpty()) {
      Div count = new Div(tables.size() == 1 ? "1 table chosen" : tables.size() + " tables chosen");
      chosen.add(count, new TableButtons(commands, tables));
    }
  }

  /** Read outside the page's lock. */
  @Override
  public Runnable read(RunView run, RunPace pace) {
    Optional<TableRunView> table = opened();
    TablesInSight.News news = inSight.news();
    return () -> {
      if (shown == null
          || shown.inProgress() != run.inProgress()
          || shown.stopRequested() != run.stopRequested()) {
        panel.runChanged();
      }
      shown = run;
      grid.tell(news, pace);
      panel.show(table);
    };
  }

  /** After a command: what was chosen is not as it was. */
  @Override
  public void done() {
    grid.deselectAll();
    showChosen();
  }

  @Override
  public void compact(boolean narrow) {
    grid.compact(narrow);
  }
}
