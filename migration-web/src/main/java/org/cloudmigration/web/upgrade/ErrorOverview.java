package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.UUID;
import org.cloudmigration.service.upgrade.run.UpgradeFindingView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;

/** Records that were not migrated or are to be looked at; a click opens what can be done. */
final class ErrorOverview extends Section {

  private static final long serialVersionUID = 1L;

  /** These are shown without scrolling. */
  private static final int FEW = 12;

  private final transient UpgradeDesk desk;
  private final UUID environmentId;
  private final H2 title = new H2("Errors and warnings");
  private final Checkbox dismissed = new Checkbox("Show dismissed");
  private final Grid<UpgradeFindingView> grid = new Grid<>();
  private final Grid.Column<UpgradeFindingView> whose;
  private final Grid.Column<UpgradeFindingView> table;
  private final Grid.Column<UpgradeFindingView> reason;
  private String company = "";
  private boolean roomy = true;

  ErrorOverview(
      UpgradeDesk desk,
      UUID environmentId,
      Formats formats,
      Viewer viewer,
      SerializableConsumer<UUID> onDismiss) {
    this.desk = desk;
    this.environmentId = environmentId;
    addClassNames("panel", "upgrade-errors");
    grid.getElement().setAttribute("aria-label", "Errors and warnings");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    whose =
        grid.addColumn(UpgradeFindingView::company)
            .setHeader("Company")
            .setWidth("8rem")
            .setFlexGrow(0);
    grid.addColumn(StatusMark.renderer(UpgradeWords::of, UpgradeWords::tone))
        .setHeader("Kind")
        .setWidth("6.5rem")
        .setFlexGrow(0);
    table =
        grid.addColumn(error -> error.table().isEmpty() ? "The whole company" : error.table())
            .setHeader("Table")
            .setWidth("9rem");
    grid.addColumn(UpgradeFindingView::record).setHeader("Record").setWidth("7.5rem");
    reason =
        grid.addColumn(UpgradeFindingView::reason)
            .setHeader("Reason")
            .setWidth("16rem")
            .setFlexGrow(4);
    grid.setItemDetailsRenderer(
        new ComponentRenderer<>(error -> details(error, formats, viewer, onDismiss)));
    grid.setDataProvider(
        desk.live.<UpgradeFindingView, Void>lazyData(
            asked ->
                desk
                    .findings(environmentId, choice(), asked.getOffset(), asked.getLimit())
                    .stream(),
            asked -> desk.countFindings(environmentId, choice()),
            UpgradeFindingView::id));
    dismissed.addValueChangeListener(change -> refresh());
    Div head = new Div(title, dismissed);
    head.addClassName("panel-head");
    add(head, grid);
  }

  private static Div details(
      UpgradeFindingView error,
      Formats formats,
      Viewer viewer,
      SerializableConsumer<UUID> onDismiss) {
    Div details = new Div();
    details.addClassNames("error-panel", UpgradeWords.tone(error).className());
    details.add(
        ErrorPanel.part("What happened", error.reason()),
        ErrorPanel.part("What it means for the data", UpgradeWords.meaning(error)),
        ErrorPanel.part("What to do now", UpgradeWords.advice(error)));
    if (error.dismissed()) {
      details.add(ErrorPanel.part("Dismissed", "By " + error.dismissedBy() + "."));
    } else if (viewer.canRun()) {
      Button dismiss = new Button("Dismiss", VaadinIcon.EYE_SLASH.create());
      dismiss.addClickListener(click -> onDismiss.accept(error.id()));
      details.add(dismiss);
    }
    details.add(ErrorPanel.part("Found", found(error, formats)));
    return details;
  }

  /** What a whole company was refused for, and warnings, are of no step. */
  private static String found(UpgradeFindingView error, Formats formats) {
    String time = formats.exact(error.foundAt());
    return error.step().isEmpty() ? time : time + ", by the step " + error.step();
  }

  private FindingChoice choice() {
    return new FindingChoice(company, dismissed.getValue());
  }

  /**
   * @param name blank for all companies
   * @param anyUpgrade whether one has begun
   */
  void of(String name, boolean anyUpgrade) {
    company = name;
    grid.setEmptyStateText(
        anyUpgrade
            ? "No error: every record that was to be migrated is there."
            : "None yet: no data upgrade has begun.");
    fit();
    title.setText(name.isEmpty() ? "Errors and warnings" : "Errors and warnings of " + name);
    refresh();
  }

  void refresh() {
    boolean few = desk.countFindings(environmentId, choice()) <= FEW;
    grid.setAllRowsVisible(few);
    getElement().getClassList().set("few", few);
    grid.getDataProvider().refreshAll();
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    roomy = !PageWidth.isNarrow(width);
    fit();
  }

  /** Where there is little room the record comes first, and whose it is unless all are of one. */
  private void fit() {
    whose.setVisible(roomy || company.isEmpty());
    whose.setWidth(roomy ? "8rem" : "6.75rem");
    table.setVisible(roomy);
    reason.setVisible(roomy);
  }
}
