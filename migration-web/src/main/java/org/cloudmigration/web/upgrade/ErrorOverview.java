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

/** The records that could not be migrated; a click opens the reason and what can be done. */
final class ErrorOverview extends Section {

  private static final long serialVersionUID = 1L;

  private final H2 title = new H2("Migration errors");
  private final Checkbox dismissed = new Checkbox("Show dismissed");
  private final Grid<UpgradeFindingView> grid = new Grid<>();
  private final Grid.Column<UpgradeFindingView> step;
  private final Grid.Column<UpgradeFindingView> reason;
  private String company = "";

  ErrorOverview(
      UpgradeDesk desk,
      UUID environmentId,
      Formats formats,
      Viewer viewer,
      SerializableConsumer<UUID> onDismiss) {
    addClassNames("panel", "upgrade-errors");
    grid.getElement().setAttribute("aria-label", "Migration errors");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No error: every record that was to be migrated is there.");
    grid.addColumn(UpgradeFindingView::company)
        .setHeader("Company")
        .setWidth("7rem")
        .setFlexGrow(0);
    step =
        grid.addColumn(UpgradeFindingView::step).setHeader("Step").setWidth("9rem").setFlexGrow(0);
    grid.addColumn(error -> error.table().isEmpty() ? "The whole company" : error.table())
        .setHeader("Table")
        .setWidth("8rem");
    grid.addColumn(UpgradeFindingView::record).setHeader("Record").setWidth("9rem");
    reason =
        grid.addColumn(UpgradeFindingView::reason)
            .setHeader("Reason")
            .setWidth("14rem")
            .setFlexGrow(3);
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
    details.addClassNames("error-panel", "tone-bad");
    details.add(
        ErrorPanel.part("What happened", error.reason()),
        ErrorPanel.part(
            "What it means for the data",
            error.table().isEmpty()
                ? "What the company's status says; its other steps are done or did not begin."
                : "This record of " + error.table() + " is not migrated. All others of it are."),
        ErrorPanel.part(
            "What to do now",
            "Correct the record in the source, replicate, then run the data upgrade again: the"
                + " company begins anew. Dismiss the error if the record is not needed."));
    if (error.dismissed()) {
      details.add(ErrorPanel.part("Dismissed", "By " + error.dismissedBy() + "."));
    } else if (viewer.canRun()) {
      Button dismiss = new Button("Dismiss error", VaadinIcon.EYE_SLASH.create());
      dismiss.addClickListener(click -> onDismiss.accept(error.id()));
      details.add(dismiss);
    }
    details.add(ErrorPanel.part("Found", formats.exact(error.foundAt())));
    return details;
  }

  private FindingChoice choice() {
    return new FindingChoice(company, dismissed.getValue());
  }

  /**
   * @param name blank for all companies
   */
  void of(String name) {
    company = name;
    title.setText(name.isEmpty() ? "Migration errors" : "Migration errors of " + name);
    refresh();
  }

  void refresh() {
    grid.getDataProvider().refreshAll();
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    boolean roomy = !PageWidth.isNarrow(width);
    step.setVisible(roomy);
    reason.setVisible(roomy);
  }
}
