package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;

/** The companies, each with its progress; one that is chosen shows its steps beside. */
final class CompanyProgress extends Section {

  private static final long serialVersionUID = 1L;

  private final Grid<UpgradedCompanyView> grid = new Grid<>();
  private final Grid.Column<UpgradedCompanyView> rows;
  private final Grid.Column<UpgradedCompanyView> duration;
  private final Grid.Column<UpgradedCompanyView> steps;
  private final Grid.Column<UpgradedCompanyView> warnings;

  CompanyProgress(Formats formats, SerializableConsumer<String> chosen) {
    addClassNames("panel", "upgrade-companies");
    H2 title = new H2("Companies");
    grid.getElement().setAttribute("aria-label", "Companies");
    grid.setAllRowsVisible(true);
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No company waits. Companies come here when a run has copied them.");
    grid.addColumn(UpgradedCompanyView::name).setHeader("Company").setWidth("8rem");
    grid.addColumn(StatusMark.renderer(UpgradeWords::of, UpgradeWords::tone))
        .setHeader("Status")
        .setWidth("8rem")
        .setFlexGrow(0);
    steps = grid.addColumn(UpgradeWords::progress).setHeader("Progress").setWidth("14rem");
    steps.setFlexGrow(2);
    rows = number("Rows written", company -> formats.number(company.rowsWritten()));
    number("Errors", company -> formats.number(company.errors())).setWidth("5rem");
    warnings = number("Warnings", company -> formats.number(company.warnings()));
    warnings.setWidth("6rem");
    duration = number("Duration", company -> UpgradeWords.duration(company, formats));
    grid.addSelectionListener(
        selection -> {
          if (selection.isFromClient()) {
            chosen.accept(
                selection.getFirstSelectedItem().map(UpgradedCompanyView::name).orElse(""));
          }
        });
    Div head = new Div(title);
    head.addClassName("panel-head");
    add(head, grid);
  }

  private Grid.Column<UpgradedCompanyView> number(
      String header, ValueProvider<UpgradedCompanyView, String> text) {
    return grid.addColumn(text)
        .setHeader(header)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("7rem")
        .setFlexGrow(0);
  }

  /**
   * @param chosen name of the one that is marked; blank for none
   */
  void show(List<UpgradedCompanyView> companies, String chosen) {
    grid.setItems(companies);
    Optional<UpgradedCompanyView> one =
        companies.stream().filter(company -> company.name().equals(chosen)).findFirst();
    if (one.isPresent()) {
      grid.select(one.get());
    } else {
      grid.deselectAll();
    }
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    boolean narrow = PageWidth.isNarrow(width);
    rows.setVisible(!narrow);
    duration.setVisible(!narrow);
    steps.setVisible(!narrow);
    warnings.setVisible(!narrow);
  }
}
