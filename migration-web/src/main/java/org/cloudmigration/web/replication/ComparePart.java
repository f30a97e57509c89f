package org.cloudmigration.web.replication;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.service.replication.RunComparison;
import org.cloudmigration.service.replication.RunComparison.ColumnsOf;
import org.cloudmigration.service.replication.RunComparison.Pair;
import org.cloudmigration.service.replication.RunComparisonService;
import org.cloudmigration.service.replication.RunPace;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.service.replication.TableFacts;
import org.cloudmigration.web.shell.Formats;

/** This run beside an earlier one: what took longer, what fails now, what has changed. */
final class ComparePart extends Section implements RunPart {

  private static final long serialVersionUID = 1L;

  private static final int MOST_ROWS = 8;

  private final Formats formats;
  private final transient RunComparisonService comparisons;
  private final UUID runId;
  private final Div result = new Div();
  private transient RunView other;
  private transient String compared = "";

  /**
   * @param others earlier and later runs, newest first, without this one
   * @param choose leads to the comparison with another run
   */
  ComparePart(
      Formats formats,
      RunComparisonService comparisons,
      UUID runId,
      List<RunView> others,
      Optional<UUID> chosen,
      Consumer<RunView> choose) {
    this.formats = formats;
    this.comparisons = comparisons;
    this.runId = runId;
    addClassNames("panel", "compare-panel");
    H2 title = new H2("Compare");
    ComboBox<RunView> with = new ComboBox<>();
    with.setItems(others);
    with.setItemLabelGenerator(run -> formats.time(run.startTime()) + " · " + Words.status(run));
    with.setAriaLabel("Compare with the run of");
    with.setWidth("19rem");
    other =
        others.stream()
            .filter(run -> chosen.filter(run.id()::equals).isPresent())
            .findFirst()
            .or(() -> others.stream().findFirst())
            .orElse(null);
    with.setValue(other);
    with.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            choose.accept(change.getValue());
          }
        });
    Div head = new Div(title, new Div(with));
    head.addClassName("panel-head");
    result.addClassName("comparison");
    add(head, result);
    if (others.isEmpty()) {
      result.add(
          new Paragraph("There is no other run yet. After the next one, both can be compared."));
    }
  }

  @Override
  public Runnable read(RunView run, RunPace pace) {
    if (other == null) {
      return () -> {};
    }
    // While it runs, a comparison is worth reading again when tables have been settled.
    String state = run.status() + " " + run.tables().remaining() + " " + run.tables().failed();
    if (state.equals(compared)) {
      return () -> {};
    }
    Optional<RunComparison> found = comparisons.compare(runId, other.id());
    return () -> {
      compared = state;
      found.ifPresent(this::show);
    };
  }

  private void show(RunComparison both) {
    result.removeAll();
    result.add(figures(both));
    pairs("Newly failing", both.newlyFailing(), "No table fails that did not fail before.");
    pairs("Mended", both.mended(), "No table was mended.");
    pairs("Slowest ten", both.slowest(), "No table was copied yet.");
    pairs("Rows changed", both.rowsChanged(), "Every table has as many rows as before.");
    columns(both.columns());
    tables("Only in this run", both.onlyHere());
    tables("Only in the other run", both.onlyThere());
  }

  private Grid<String[]> figures(RunComparison both) {
    RunView here = both.run();
    RunView there = both.other();
    List<String[]> rows =
        List.of(
            row("Started", formats.time(here.startTime()), formats.time(there.startTime())),
            row("Status", Words.status(here), Words.status(there)),
            row("Duration", duration(here), duration(there)),
            row("Tables", here.tables().total(), there.tables().total()),
            row("Successful", here.tables().successful(), there.tables().successful()),
            row("Failed", here.tables().failed(), there.tables().failed()),
            row("Rows", here.tables().rows(), there.tables().rows()),
            row(
                "Size",
                formats.bytes(here.tables().bytes()),
                formats.bytes(there.tables().bytes())));
    Grid<String[]> grid = grid(rows.size());
    grid.addColumn(row -> row[0]).setHeader("");
    grid.addColumn(row -> row[1]).setHeader("This run").setTextAlign(ColumnTextAlign.END);
    grid.addColumn(row -> row[2]).setHeader("Other run").setTextAlign(ColumnTextAlign.END);
    grid.setItems(rows);
    grid.getElement().setAttribute("aria-label", "Both runs");
    return grid;
  }

  private String[] row(String name, long here, long there) {
    return row(name, formats.number(here), formats.number(there));
  }

  private static String[] row(String name, String here, String there) {
    return new String[] {name, here, there};
  }

  private String duration(RunView run) {
    return formats.duration(run.startTime(), run.endTime());
  }

  private void pairs(String title, List<Pair> pairs, String none) {
    heading(title, pairs.size());
    if (pairs.isEmpty()) {
      result.add(none(none));
      return;
    }
    Grid<Pair> grid = grid(pairs.size());
    grid.addColumn(pair -> TableFilters.name(pair.here().company()))
        .setHeader("Company")
        .setWidth("7rem")
        .setFlexGrow(0);
    grid.addColumn(pair -> pair.here().table()).setHeader("Table").setWidth("9rem").setFlexGrow(2);
    number(grid, "Duration", pair -> taken(pair.here()));
    number(grid, "before", pair -> taken(pair.there()));
    number(grid, "Rows", pair -> rows(pair.here()));
    number(grid, "before", pair -> rows(pair.there()));
    grid.addColumn(pair -> Words.of(pair.here().status())).setHeader("Status").setWidth("7rem");
    grid.setItems(pairs);
    grid.getElement().setAttribute("aria-label", title);
    result.add(grid);
  }

  private void columns(List<ColumnsOf> changed) {
    heading("Columns changed", changed.size());
    if (changed.isEmpty()) {
      result.add(none("Every table that was copied in both runs has the same columns."));
      return;
    }
    Grid<ColumnsOf> grid = grid(changed.size());
    grid.addColumn(row -> TableFilters.name(row.table().company()))
        .setHeader("Company")
        .setWidth("7rem")
        .setFlexGrow(0);
    grid.addColumn(row -> row.table().table()).setHeader("Table").setFlexGrow(1);
    grid.addColumn(row -> row.difference().words()).setHeader("What has changed").setFlexGrow(3);
    grid.setItems(changed);
    grid.getElement().setAttribute("aria-label", "Columns changed");
    result.add(grid);
  }

  private void tables(String title, List<TableFacts> tables) {
    if (tables.isEmpty()) {
      return;
    }
    heading(title, tables.size());
    Grid<TableFacts> grid = grid(tables.size());
    grid.addColumn(row -> TableFilters.name(row.company())).setHeader("Company");
    grid.addColumn(TableFacts::table).setHeader("Table").setFlexGrow(2);
    grid.addColumn(row -> Words.of(row.status())).setHeader("Status");
    grid.setItems(tables);
    grid.getElement().setAttribute("aria-label", title);
    result.add(grid);
  }

  private void heading(String title, int count) {
    result.add(new H3(count == 0 ? title : title + " · " + formats.number(count)));
  }

  private static Paragraph none(String text) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassName("guidance");
    return paragraph;
  }

  private static <T> Grid<T> grid(int rows) {
    Grid<T> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAllRowsVisible(rows <= MOST_ROWS + 2);
    return grid;
  }

  private static void number(Grid<Pair> grid, String header, ValueProvider<Pair, String> text) {
    grid.addColumn(text)
        .setHeader(header)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("6.5rem")
        .setFlexGrow(0);
  }

  private String taken(TableFacts table) {
    return table == null || table.duration().isZero()
        ? "–"
        : formats.duration(table.start(), table.end());
  }

  private String rows(TableFacts table) {
    return table == null ? "–" : formats.number(table.rows());
  }
}
