package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.upgrade.run.UnpostedBatchView;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.FilterFields;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;

/** Batches in the order in which they are posted; a click opens what is to be done. */
final class BatchGrid extends Section {

  private static final long serialVersionUID = 1L;

  /** These are shown without scrolling. */
  private static final int FEW = 12;

  private final transient BatchDesk desk;
  private final UUID environmentId;
  private final Grid<UnpostedBatchView> grid = new Grid<>();
  private final ComboBox<String> company =
      FilterFields.oneOf("All companies", "Company", name -> name);
  private final Grid.Column<UnpostedBatchView> ofCompany;
  private final Grid.Column<UnpostedBatchView> batch;
  private final Grid.Column<UnpostedBatchView> journal;
  private final Grid.Column<UnpostedBatchView> template;
  private final Grid.Column<UnpostedBatchView> lines;
  private final Grid.Column<UnpostedBatchView> balance;
  private final Grid.Column<UnpostedBatchView> state;
  private final Grid.Column<UnpostedBatchView> reason;
  private boolean several;
  private boolean roomy = true;

  BatchGrid(
      BatchDesk desk, UUID environmentId, Formats formats, SerializableConsumer<String> onChoice) {
    this.desk = desk;
    this.environmentId = environmentId;
    addClassNames("panel", "unposted-batches");
    grid.getElement().setAttribute("aria-label", "Unposted batches");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No batch: nothing that an upgrade has brought is left to be posted.");
    ofCompany = fixed(grid.addColumn(UnpostedBatchView::company), "Company", "8rem");
    batch = fixed(grid.addColumn(this::name), "Batch", "7.5rem");
    template = fixed(grid.addColumn(UnpostedBatchView::template), "Template", "7rem");
    journal = fixed(grid.addColumn(BatchWords::journal), "Journal", "10rem");
    lines = fixed(grid.addColumn(row -> formats.number(row.lines())), "Lines", "6rem");
    lines.setTextAlign(ColumnTextAlign.END);
    balance = fixed(grid.addColumn(row -> BatchWords.balance(row, formats)), "Balance", "8rem");
    balance.setTextAlign(ColumnTextAlign.END);
    state =
        fixed(
            grid.addColumn(
                StatusMark.renderer(
                    row -> BatchWords.of(row.cause()), row -> BatchWords.tone(row.cause()))),
            "State",
            "11rem");
    reason =
        grid.addColumn(BatchWords::reason).setHeader("Reason").setWidth("12rem").setFlexGrow(1);
    grid.setTooltipGenerator(BatchWords::reason);
    grid.setItemDetailsRenderer(new ComponentRenderer<>(row -> details(row, formats)));
    grid.setDataProvider(
        desk.live.<UnpostedBatchView, Void>lazyData(
            asked ->
                desk.page(environmentId, company(), asked.getOffset(), asked.getLimit()).stream(),
            asked -> desk.count(environmentId, company()),
            UnpostedBatchView::id));
    FilterFields.onChangeByPerson(List.of(company), () -> onChoice.accept(company()));
    Div filters = new Div(company);
    filters.addClassName("filters");
    Div head = new Div(new H2("Batches"), filters);
    head.addClassName("panel-head");
    add(head, grid);
  }

  private static Grid.Column<UnpostedBatchView> fixed(
      Grid.Column<UnpostedBatchView> column, String header, String width) {
    return column.setHeader(header).setWidth(width).setFlexGrow(0);
  }

  private static Div details(UnpostedBatchView batch, Formats formats) {
    Div details = new Div();
    details.addClassNames("error-panel", BatchWords.tone(batch.cause()).className());
    details.add(
        ErrorPanel.part("What happened", BatchWords.reason(batch)),
        ErrorPanel.part("What it means for the data", BatchWords.impact(batch)),
        ErrorPanel.part("What to do now", BatchWords.action(batch)),
        ErrorPanel.part(
            "Lines and balance",
            formats.number(batch.lines()) + ", " + BatchWords.balance(batch, formats)),
        ErrorPanel.part("The tenant was asked", formats.exact(batch.lookedAt())));
    return details;
  }

  /** With its company where that has no column of its own. */
  private String name(UnpostedBatchView row) {
    return roomy || !several || !company.isEmpty()
        ? row.batch()
        : row.company() + " · " + row.batch();
  }

  private String company() {
    return company.isEmpty() ? "" : company.getValue();
  }

  /**
   * @param chosen blank for all
   */
  void show(List<String> companies, String chosen) {
    several = companies.size() > 1;
    company.setItems(companies);
    company.setVisible(several);
    company.setValue(companies.contains(chosen) ? chosen : null);
    ofCompany.setVisible(several && chosen.isEmpty());
    refresh();
  }

  void refresh() {
    boolean few = desk.count(environmentId, company()) <= FEW;
    grid.setAllRowsVisible(few);
    getElement().getClassList().set("few", few);
    grid.getDataProvider().refreshAll();
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    roomy = !PageWidth.isNarrow(width);
    ofCompany.setVisible(several && company.isEmpty() && roomy);
    lines.setVisible(roomy);
    balance.setVisible(roomy);
    template.setVisible(width >= 1000);
    journal.setVisible(width >= 1100);
    reason.setVisible(width >= 1000);
    batch.setWidth(roomy ? "7.5rem" : "9.5rem");
    grid.setThemeName(GridVariant.LUMO_WRAP_CELL_CONTENT.getVariantName(), !roomy);
    grid.getDataProvider().refreshAll();
    state.setFlexGrow(reason.isVisible() ? 0 : 1);
  }
}
