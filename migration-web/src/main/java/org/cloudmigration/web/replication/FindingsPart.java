package org.cloudmigration.web.replication;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.replication.FindingFilter;
import org.cloudmigration.service.replication.FindingService;
import org.cloudmigration.service.replication.FindingView;
import org.cloudmigration.service.replication.RunPace;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.RowKeys;
import org.cloudmigration.web.shell.StatusMark;

/**
 * What a run has found out about its tables: the report of a diagnostic one, or changed columns.
 */
final class FindingsPart extends Section implements RunPart {

  private static final long serialVersionUID = 1L;

  private final transient FindingService findings;
  private final transient RunView run;
  private final transient Consumer<Map<String, String>> tell;
  private final transient Function<FindingFilter, String> export;
  private final Grid<FindingView> grid = new Grid<>();
  private final Anchor download = new Anchor("", "Export as CSV");
  private final Span none = new Span();
  private final FindingFilters filters;
  private final Grid.Column<FindingView> colour;
  private final Grid.Column<FindingView> company;
  private final Grid.Column<FindingView> column;
  private final Grid.Column<FindingView> mends;
  private transient FindingFilter filter;
  private transient Map<FindingColour, Long> counts = Map.of();

  /**
   * @param table address of a table in the run
   * @param export address of the findings that are sought, as a file
   * @param tell says in the address what is sought
   */
  FindingsPart(
      Formats formats,
      FindingService findings,
      LiveUpdates live,
      RunView run,
      FindingFilter sought,
      Function<FindingView, String> table,
      Function<FindingFilter, String> export,
      Consumer<Map<String, String>> tell) {
    this.findings = findings;
    this.run = run;
    this.tell = tell;
    this.export = export;
    filter = sought;
    addClassNames("panel", "findings-panel");
    H2 title = new H2("Findings");
    title.setId("findings");
    filters = new FindingFilters(formats, sought, this::seek);
    download.getElement().setAttribute("router-ignore", true).setAttribute("download", true);
    download.addClassName("download");
    Div head = new Div(title, filters, download);
    head.addClassName("panel-head");
    none.addClassName("guidance");

    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-labelledby", "findings");
    colour =
        grid.addColumn(
                StatusMark.renderer(
                    row -> FindingWords.of(row.colour()), row -> FindingWords.tone(row.colour())))
            .setHeader("Colour")
            .setWidth("6.5rem")
            .setFlexGrow(0);
    company =
        grid.addColumn(row -> TableFilters.name(row.companyName()))
            .setHeader("Company")
            .setWidth("7rem")
            .setFlexGrow(0);
    grid.addColumn(FindingView::tableName).setHeader("Table").setWidth("6rem").setFlexGrow(1);
    column =
        grid.addColumn(FindingView::columnName).setHeader("Column").setWidth("8rem").setFlexGrow(0);
    grid.addColumn(row -> row.report().happened())
        .setHeader("What was found")
        .setWidth("8rem")
        .setFlexGrow(5)
        .setTooltipGenerator(row -> row.report().happened());
    mends =
        grid.addColumn(row -> row.mending().isBlank() ? "" : "SQL")
            .setHeader("Mended by")
            .setWidth("7rem")
            .setFlexGrow(0);
    grid.setItemDetailsRenderer(
        new ComponentRenderer<>(row -> new FindingCard(row, table.apply(row))));
    RowKeys.onEnter(grid, row -> grid.setDetailsVisible(row, !grid.isDetailsVisible(row)));
    grid.setDataProvider(
        live.<FindingView, Void>lazyData(
            query -> findings.page(run.id(), filter, query.getOffset(), query.getLimit()).stream(),
            query -> findings.count(run.id(), filter),
            FindingView::id));
    add(head, none, grid);
    showCounts(findings.counts(run.id()), run);
    download.setHref(export.apply(filter));
  }

  private void seek(FindingFilter sought) {
    filter = sought;
    grid.getDataProvider().refreshAll();
    download.setHref(export.apply(sought));
    tell.accept(FindingSearch.address(sought));
  }

  private void showCounts(Map<FindingColour, Long> now, RunView shown) {
    counts = now;
    filters.count(now);
    boolean empty = now.values().stream().allMatch(count -> count == 0);
    none.setText(empty ? nothing(shown) : "");
    none.setVisible(empty);
    filters.setVisible(!empty);
    download.setVisible(!empty);
    grid.setVisible(!empty);
  }

  private static String nothing(RunView run) {
    if (!run.type().replicates()) {
      return run.inProgress() ? "No table has been examined yet." : "No table was examined.";
    }
    return "No column of the source has changed since the last copies. A diagnostic run tells more:"
        + " whether every table can be copied, and what mends those that cannot.";
  }

  @Override
  public Runnable read(RunView now, RunPace pace) {
    Map<FindingColour, Long> news = findings.counts(run.id());
    return () -> {
      if (!news.equals(counts)) {
        showCounts(news, now);
        grid.getDataProvider().refreshAll();
      }
    };
  }

  @Override
  public void compact(boolean narrow) {
    company.setVisible(!narrow);
    column.setVisible(!narrow);
    mends.setVisible(!narrow);
    colour.setWidth(narrow ? "5.5rem" : "6.5rem");
    if (narrow) {
      grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    } else {
      grid.removeThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    }
  }
}
