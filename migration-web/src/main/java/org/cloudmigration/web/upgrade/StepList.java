package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import org.cloudmigration.domain.upgrade.StepStatus;
import org.cloudmigration.service.upgrade.run.UpgradeStepView;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.web.shell.Banner;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.ProblemSlot;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** What each step did for the company that is chosen. */
final class StepList extends Section {

  private static final long serialVersionUID = 1L;

  private final H2 title = new H2();
  private final Anchor tests = new Anchor("", "Validation tests");
  private final Anchor batches = new Anchor("", "Unposted batches");
  private final ProblemSlot problem = new ProblemSlot();
  private final Banner posting =
      new Banner(
          Tone.WARNING,
          "The journals are ready, and not posted",
          "Business Central made this tenant, so only its own routine posts here. Open Unposted"
              + " batches: it lists the batches of this company in the order in which you post them"
              + " in Business Central, and says which one has to be the last.");
  private final Grid<UpgradeStepView> grid = new Grid<>();
  private final Grid.Column<UpgradeStepView> read;
  private final Grid.Column<UpgradeStepView> skipped;
  private final Grid.Column<UpgradeStepView> duration;

  StepList(Formats formats) {
    addClassNames("panel", "upgrade-steps");
    grid.getElement().setAttribute("aria-label", "Steps of the company");
    grid.setAllRowsVisible(true);
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("No step has ended yet.");
    grid.addColumn(UpgradeStepView::title).setHeader("Step").setWidth("11rem").setFlexGrow(2);
    grid.addColumn(StatusMark.renderer(UpgradeWords::of, UpgradeWords::tone))
        .setHeader("Result")
        .setWidth("11.5rem")
        .setFlexGrow(0);
    read = number("Rows read", step -> formats.number(step.rowsRead()));
    number("Written", step -> formats.number(step.rowsWritten()));
    skipped = number("Skipped", step -> formats.number(step.rowsSkipped()));
    duration = number("Milliseconds", step -> formats.number(step.duration().toMillis()));
    duration.setWidth("7.5rem");
    grid.setTooltipGenerator(UpgradeStepView::step);
    Div links = new Div(link(tests), link(batches));
    links.addClassName("overview-tools");
    Div head = new Div(title, links);
    head.addClassName("panel-head");
    add(head, problem, posting, grid);
    setVisible(false);
  }

  private static Anchor link(Anchor link) {
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private Grid.Column<UpgradeStepView> number(
      String header, ValueProvider<UpgradeStepView, String> text) {
    return grid.addColumn(text)
        .setHeader(header)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("6.5rem")
        .setFlexGrow(0);
  }

  void show(String environment, UpgradedCompanyView company, List<UpgradeStepView> steps) {
    setVisible(true);
    title.setText("Steps of " + company.name());
    tests.setHref(ValidationNavigation.address(environment, company.name()));
    batches.setHref(BatchNavigation.address(environment, company.name()));
    problem.show(company.error());
    posting.setVisible(
        steps.stream().anyMatch(step -> step.status() == StepStatus.TENANT_OF_OTHERS));
    grid.setItems(steps);
  }

  void hide() {
    setVisible(false);
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    boolean roomy = !PageWidth.isNarrow(width);
    read.setVisible(roomy);
    skipped.setVisible(roomy);
    duration.setVisible(roomy);
    grid.setThemeName(GridVariant.LUMO_WRAP_CELL_CONTENT.getVariantName(), !roomy);
  }
}
