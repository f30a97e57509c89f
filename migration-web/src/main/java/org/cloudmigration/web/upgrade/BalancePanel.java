package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.upgrade.TrialBalance.Row;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** The trial balance of the company that is chosen: read when somebody wants to see it. */
final class BalancePanel extends Section {

  private static final long serialVersionUID = 1L;

  /** These are shown without scrolling. */
  private static final int FEW = 12;

  private final transient UpgradeDesk desk;
  private final Formats formats;
  private final Paragraph verdict = new Paragraph();
  private final Checkbox differing = new Checkbox("Differences only");
  private final Anchor export = new Anchor("", "Export CSV");
  private final Grid<Row> grid = new Grid<>();
  private final Grid.Column<Row> name;
  private final Grid.Column<Row> source;
  private final Grid.Column<Row> posted;
  private final Grid.Column<Row> unposted;
  private transient List<Row> rows = List.of();
  private String environment = "";
  private String company = "";

  BalancePanel(UpgradeDesk desk, Formats formats) {
    this.desk = desk;
    this.formats = formats;
    addClassNames("panel", "trial-balance");
    grid.getElement().setAttribute("aria-label", "Trial balance");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.addColumn(BalancePanel::account).setHeader("Account").setWidth("6rem").setFlexGrow(0);
    name = grid.addColumn(Row::name).setHeader("Name").setWidth("10rem").setFlexGrow(2);
    grid.addColumn(Row::year).setHeader("Year").setWidth("4.5rem").setFlexGrow(0);
    source = amount("Source", Row::source);
    posted = amount("Posted", Row::posted);
    unposted = amount("Unposted", Row::unposted);
    amount("Difference", Row::difference);
    grid.setItemDetailsRenderer(new ComponentRenderer<>(this::details));
    grid.setEmptyStateText("Nothing differs.");
    grid.setPartNameGenerator(row -> row.difference().signum() == 0 ? null : "needs-care");
    export.getElement().setAttribute("router-ignore", true).setAttribute("download", true);
    export.addClassName("export-link");
    differing.addValueChangeListener(change -> fill());
    Button compare = new Button("Compare balances", VaadinIcon.SCALE.create());
    compare.addClickListener(click -> read());
    verdict.getElement().setAttribute("aria-live", "polite");
    verdict.addClassName("guidance");
    Div tools = new Div(differing, compare, export);
    tools.addClassName("overview-tools");
    Div head = new Div(new H2("Trial balance"), tools);
    head.addClassName("panel-head");
    add(head, verdict, grid);
    setVisible(false);
  }

  private Grid.Column<Row> amount(String header, Function<Row, BigDecimal> amount) {
    ValueProvider<Row, String> text = row -> formats.amount(amount.apply(row));
    return grid.addColumn(text)
        .setHeader(header)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("8rem")
        .setFlexGrow(1);
  }

  /** Amounts of the source may belong to an account without a number. */
  private static String account(Row row) {
    return row.account().isEmpty() ? "None" : row.account();
  }

  /** What has no column where there is little room. */
  private Div details(Row row) {
    Div details =
        new Div(
            new Facts()
                .fact("Account", account(row) + " " + row.name())
                .fact("Year", String.valueOf(row.year()))
                .fact("Source", formats.amount(row.source()))
                .fact("Posted", formats.amount(row.posted()))
                .fact("Unposted", formats.amount(row.unposted()))
                .fact("Difference", formats.amount(row.difference())));
    details.addClassName("table-details");
    return details;
  }

  void of(String environmentName, String companyName) {
    if (!companyName.equals(company)) {
      rows = List.of();
      verdict.removeAll();
      verdict.setText(
          "What each account has changed by in each year: in the source, and in Business Central as"
              + " posted entries and as journal lines that are still to be posted.");
      grid.setVisible(false);
      differing.setVisible(false);
    }
    environment = environmentName;
    company = companyName;
    export.setHref(UpgradeNavigation.trialBalance(environmentName, companyName));
    setVisible(true);
  }

  void hide() {
    setVisible(false);
  }

  private void read() {
    List<Row> found = new ArrayList<>();
    try {
      desk.trialBalance(environment, company, found::add);
    } catch (MigrationException e) {
      Notices.refused(e.report());
      return;
    }
    rows = found;
    long differences = rows.stream().filter(row -> row.difference().signum() != 0).count();
    verdict.removeAll();
    verdict.add(
        differences == 0
            ? StatusMark.of(
                formats.number(rows.size()) + " accounts and years compared; all agree.", Tone.GOOD)
            : StatusMark.of(
                formats.number(differences)
                    + " of "
                    + formats.number(rows.size())
                    + " accounts and years differ.",
                Tone.BAD));
    grid.setVisible(true);
    differing.setVisible(true);
    fill();
  }

  private void fill() {
    List<Row> shown =
        differing.getValue()
            ? rows.stream().filter(row -> row.difference().signum() != 0).toList()
            : rows;
    grid.setAllRowsVisible(shown.size() <= FEW);
    getElement().getClassList().set("few", shown.size() <= FEW);
    grid.setItems(shown);
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    boolean roomy = !PageWidth.isNarrow(width);
    name.setVisible(roomy);
    source.setVisible(roomy);
    posted.setVisible(roomy);
    unposted.setVisible(roomy);
  }
}
