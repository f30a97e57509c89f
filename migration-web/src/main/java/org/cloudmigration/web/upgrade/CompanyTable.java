package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.UUID;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationService;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationView;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.web.shell.FilterFields;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;

/** The selected companies, each with a button that opens its settings. */
final class CompanyTable extends Section {

  private static final long serialVersionUID = 1L;

  /** These are shown without scrolling. */
  private static final int FEW = 10;

  private final Grid<CompanyConfigurationView> grid = new Grid<>();
  private final DataProvider<CompanyConfigurationView, Void> data;
  private final Grid.Column<CompanyConfigurationView> displayName;
  private final Grid.Column<CompanyConfigurationView> dimensions;
  private final Grid.Column<CompanyConfigurationView> year;

  CompanyTable(
      CompanyConfigurationService configurations,
      LiveUpdates live,
      UUID environmentId,
      SettingCatalogue catalogue,
      SerializableConsumer<UUID> open) {
    addClassNames("panel", "configured-companies");
    H2 title = new H2("Each company");
    title.setId("configured-companies");
    grid.getElement().setAttribute("aria-labelledby", "configured-companies");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateText("No company is selected.");
    column(grid.addComponentColumn(company -> opener(company, open)).setHeader("Name"), "7rem");
    displayName =
        column(
            grid.addColumn(company -> company.displayName().strip()).setHeader("Display name"),
            "11rem");
    dimensions =
        column(
            grid.addColumn(company -> ConfigurationWords.dimensions(catalogue, company))
                .setHeader("Dimensions"),
            "10rem");
    year =
        column(
            grid.addColumn(company -> ConfigurationWords.oldestYear(catalogue, company))
                .setHeader("Oldest year"),
            "7rem");
    column(
        grid.addColumn(StatusMark.renderer(ConfigurationWords::state, ConfigurationWords::tone))
            .setHeader("Settings"),
        "11rem");
    TextField search = FilterFields.search("Search", "Search company");
    data =
        live.lazyData(
            query ->
                configurations
                    .companies(
                        environmentId, search.getValue(), query.getOffset(), query.getLimit())
                    .stream(),
            query -> configurations.count(environmentId, search.getValue()),
            CompanyConfigurationView::id);
    search.addValueChangeListener(change -> data.refreshAll());
    grid.setDataProvider(data);
    Div filters = new Div(search);
    filters.addClassName("filters");
    Div head = new Div(title, filters);
    head.addClassName("panel-head");
    add(head, grid);
  }

  private static Button opener(CompanyConfigurationView company, SerializableConsumer<UUID> open) {
    Button button = new Button(company.name(), click -> open.accept(company.id()));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    button.setAriaLabel("Configure " + company.name());
    return button;
  }

  private static Grid.Column<CompanyConfigurationView> column(
      Grid.Column<CompanyConfigurationView> column, String width) {
    return column.setWidth(width).setFlexGrow(1);
  }

  void refresh() {
    data.refreshAll();
  }

  /**
   * @param companies how many there are
   */
  void show(int companies) {
    boolean few = companies <= FEW;
    grid.setAllRowsVisible(few);
    getElement().getClassList().set("few", few);
    refresh();
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    boolean narrow = PageWidth.isNarrow(width);
    displayName.setVisible(!narrow);
    dimensions.setVisible(!narrow);
    year.setVisible(width >= 1000);
  }
}
