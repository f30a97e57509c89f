package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.service.upgrade.run.TestVerdictView;
import org.cloudmigration.web.shell.FilterFields;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;

/** The tests of companies with their results; one that is chosen shows its differences below. */
final class VerdictGrid extends Section {

  private static final long serialVersionUID = 1L;

  /** These are shown without scrolling. */
  private static final int FEW = 12;

  private final transient ValidationDesk desk;
  private final UUID environmentId;
  private final Grid<TestVerdictView> grid = new Grid<>();
  private final TextField text = FilterFields.search("Search", "Search test");
  private final ComboBox<String> company =
      FilterFields.oneOf("All companies", "Company", name -> name);
  private final ComboBox<String> result =
      FilterFields.oneOf(
          "Any result", "Result", name -> VerdictWords.of(TestOutcome.valueOf(name)));
  private final Checkbox hide = new Checkbox("Hide passing tests", true);
  private final Grid.Column<TestVerdictView> ofCompany;
  private final Grid.Column<TestVerdictView> about;
  private final Grid.Column<TestVerdictView> code;
  private final Grid.Column<TestVerdictView> entity;
  private final Grid.Column<TestVerdictView> differences;
  private final Grid.Column<TestVerdictView> switches;
  private final SerializableConsumer<TestVerdictView> onSwitch;
  private final boolean mayChange;
  private String test = "";

  VerdictGrid(
      ValidationDesk desk,
      UUID environmentId,
      Formats formats,
      boolean mayChange,
      SerializableConsumer<VerdictQuery> onChoice,
      SerializableConsumer<TestVerdictView> onSwitch) {
    this.desk = desk;
    this.environmentId = environmentId;
    this.onSwitch = onSwitch;
    this.mayChange = mayChange;
    addClassNames("panel", "verdicts");
    grid.getElement().setAttribute("aria-label", "Validation tests");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    ofCompany = grid.addColumn(TestVerdictView::company).setHeader("Company").setWidth("8rem");
    ofCompany.setFlexGrow(0);
    entity = grid.addColumn(TestVerdictView::entity).setHeader("Record").setWidth("10rem");
    entity.setFlexGrow(1);
    about =
        grid.addColumn(TestVerdictView::about).setHeader("Test").setWidth("9rem").setFlexGrow(2);
    code = grid.addColumn(TestVerdictView::test).setHeader("Code").setWidth("13rem");
    code.setFlexGrow(0);
    grid.addColumn(
            StatusMark.renderer(
                row -> VerdictWords.of(row.outcome()), row -> VerdictWords.tone(row.outcome())))
        .setHeader("Result")
        .setWidth("7rem")
        .setFlexGrow(0);
    differences = grid.addColumn(row -> formats.number(row.differences()));
    differences
        .setHeader("Differences")
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("7rem")
        .setFlexGrow(0);
    switches = grid.addComponentColumn(this::switchButton).setWidth("8rem").setFlexGrow(0);
    switches.setVisible(mayChange);
    grid.setDataProvider(
        desk.live.<TestVerdictView, Void>lazyData(
            asked ->
                desk.tests(environmentId, query(), asked.getOffset(), asked.getLimit()).stream(),
            asked -> desk.countTests(environmentId, query()),
            TestVerdictView::id));
    grid.addSelectionListener(
        selection -> {
          if (selection.isFromClient()) {
            test = selection.getFirstSelectedItem().map(TestVerdictView::test).orElse("");
            selection.getFirstSelectedItem().ifPresent(row -> company.setValue(row.company()));
            onChoice.accept(query());
          }
        });
    result.setItems(Stream.of(TestOutcome.values()).map(Enum::name).toList());
    FilterFields.onChangeByPerson(
        List.of(text, company, result, hide),
        () -> {
          refresh();
          onChoice.accept(query());
        });
    Div filters = new Div(text, company, result);
    filters.addClassName("filters");
    Div tools = new Div(hide, filters);
    tools.addClassName("overview-tools");
    Div head = new Div(new H2("Tests"), tools);
    head.addClassName("panel-head");
    add(head, grid);
  }

  private Button switchButton(TestVerdictView row) {
    boolean ignored = row.outcome() == TestOutcome.IGNORED;
    Button button = new Button(ignored ? "Make again" : "Ignore …", click -> onSwitch.accept(row));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    button.setAriaLabel((ignored ? "Make again " : "Ignore ") + row.test());
    return button;
  }

  VerdictQuery query() {
    return new VerdictQuery(
        company.isEmpty() ? "" : company.getValue(),
        result.isEmpty() ? null : TestOutcome.valueOf(result.getValue()),
        test,
        text.getValue(),
        !hide.getValue());
  }

  /** As an address says it. */
  void choose(VerdictQuery query, List<String> companies) {
    company.setItems(companies);
    company.setVisible(companies.size() > 1);
    company.setValue(companies.contains(query.company()) ? query.company() : null);
    ofCompany.setVisible(companies.size() > 1);
    result.setValue(query.result() == null ? null : query.result().name());
    test = query.test();
    refresh();
  }

  /**
   * @param tests how many there are at all
   */
  void tell(long tests) {
    grid.setEmptyStateText(
        tests == 0
            ? "No company was compared with its source yet. Where the product has tests, that is part of"
                + " the data upgrade, unless the migration settings leave it out."
            : "No such test. Those that have passed are hidden: take away the tick to see them.");
  }

  void refresh() {
    boolean few = desk.countTests(environmentId, query()) <= FEW;
    grid.setAllRowsVisible(few);
    getElement().getClassList().set("few", few);
    grid.getDataProvider().refreshAll();
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    boolean roomy = !PageWidth.isNarrow(width);
    code.setVisible(width >= 1000);
    entity.setVisible(roomy);
    ofCompany.setWidth(roomy ? "8rem" : "7rem");
    about.setWidth(roomy ? "9rem" : "7rem");
    differences.setVisible(roomy);
    switches.setVisible(mayChange && roomy);
  }
}
