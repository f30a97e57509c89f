package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import org.cloudmigration.service.upgrade.snapshot.SnapshotView;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;

/** How far the history of each company is copied; a click tells why one broke off. */
final class SnapshotPanel extends Section {

  private static final long serialVersionUID = 1L;

  private final Grid<SnapshotView> grid = new Grid<>();
  private final Button rerun = new Button("Rerun detail snapshot …", VaadinIcon.REFRESH.create());
  private final Grid.Column<SnapshotView> parts;
  private final Grid.Column<SnapshotView> rows;
  private final Grid.Column<SnapshotView> duration;

  SnapshotPanel(Formats formats, Runnable onRerun) {
    addClassNames("panel", "upgrade-snapshots");
    grid.getElement().setAttribute("aria-label", "Detail snapshots");
    grid.setAllRowsVisible(true);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("None yet. The history of a company is copied behind its upgrade.");
    grid.addColumn(SnapshotView::company).setHeader("Company").setWidth("6rem");
    grid.addColumn(StatusMark.renderer(SnapshotWords::of, SnapshotWords::tone))
        .setHeader("Status")
        .setWidth("9.5rem")
        .setFlexGrow(0);
    parts =
        grid.addColumn(snapshot -> SnapshotWords.progress(snapshot, formats))
            .setHeader("Progress")
            .setWidth("14rem")
            .setFlexGrow(2);
    rows = number("Rows written", snapshot -> formats.number(snapshot.rowsWritten()));
    number("Errors", snapshot -> formats.number(snapshot.errors())).setWidth("5rem");
    duration = number("Duration", snapshot -> SnapshotWords.duration(snapshot, formats));
    grid.setItemDetailsRenderer(new ComponentRenderer<>(SnapshotPanel::details));
    rerun.addThemeVariants(ButtonVariant.LUMO_SMALL);
    rerun.addClickListener(click -> onRerun.run());
    Div head = new Div(new H2("Detail snapshot"), rerun);
    head.addClassName("panel-head");
    add(head, grid);
  }

  private Grid.Column<SnapshotView> number(
      String header, ValueProvider<SnapshotView, String> text) {
    return grid.addColumn(text)
        .setHeader(header)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("7rem")
        .setFlexGrow(0);
  }

  private static Div details(SnapshotView snapshot) {
    Div details = new Div();
    if (snapshot.error() == null) {
      details.addClassName("guidance");
      details.setText("Started by " + snapshot.startedBy() + ".");
    } else {
      details.add(new ErrorPanel(snapshot.error()));
    }
    return details;
  }

  /**
   * @param whyNot why nobody may rerun one now; blank if who looks may
   */
  void show(List<SnapshotView> snapshots, String whyNot) {
    setVisible(!snapshots.isEmpty() || whyNot.isEmpty());
    grid.setItems(snapshots);
    rerun.setEnabled(whyNot.isEmpty());
    rerun.setTooltipText(whyNot);
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    boolean roomy = !PageWidth.isNarrow(width);
    parts.setVisible(roomy);
    rows.setVisible(roomy);
    duration.setVisible(roomy);
  }
}
