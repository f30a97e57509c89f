package org.cloudmigration.web.management;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.service.environment.EnvironmentService;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.management.NotMigratedService;
import org.cloudmigration.service.management.NotMigratedTable;
import org.cloudmigration.web.shell.LivePage;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;

/** Tables that are not in the tenant, each with the reason. */
@Route(NotMigratedPage.PATH + "/:environment")
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class NotMigratedPage extends LivePage implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "not-migrated";
  private static final String TEXT = "text";

  private final transient EnvironmentService environments;
  private final transient NotMigratedService tables;
  private final Paragraph never = new Paragraph();
  private final TextField text = new TextField();
  private final Grid<NotMigratedTable> grid = new Grid<>();
  private final Anchor back = new Anchor("", "Cloud Migration Management");
  private transient EnvironmentView environment;

  @Inject
  public NotMigratedPage(
      EnvironmentService environments, NotMigratedService tables, LiveUpdates live) {
    super(live);
    this.environments = environments;
    this.tables = tables;
    addClassNames("environment-page", "not-migrated");
    text.setPlaceholder("Search");
    text.setAriaLabel("Search table or company");
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(change -> narrow(change.isFromClient()));
    Div filters = new Div(text);
    filters.addClassName("filters");
    back.getElement().setAttribute("router-link", true);
    H1 title = new H1("Tables not migrated");
    Paragraph means =
        new Paragraph("Tables of the selected companies that are not in the tenant, and why.");
    means.addClassName("guidance");
    never.addClassName("guidance");
    Div words = new Div(back, title, means, never);
    words.addClassName("words");
    Section band = new Section(words);
    band.addClassName("state-band");
    Div head = new Div(filters);
    head.addClassName("panel-head");
    Section panel = new Section(head, grid);
    panel.addClassName("panel");
    columns();
    add(band, panel);
  }

  private void columns() {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.getElement().setAttribute("aria-label", "Tables not migrated");
    grid.setEmptyStateText("No table.");
    grid.addColumn(
            LitRenderer.<NotMigratedTable>of(
                    "<a router-link href=\"${item.href}\">${item.name}</a>")
                .withProperty("name", NotMigratedTable::table)
                .withProperty("href", table -> new Addresses(environment.name()).table(table.id())))
        .setHeader("Table")
        .setWidth("12rem");
    grid.addColumn(table -> table.company().isEmpty() ? "All companies" : table.company())
        .setKey("company")
        .setHeader("Company")
        .setWidth("9rem")
        .setFlexGrow(0);
    grid.addColumn(
            StatusMark.renderer(
                table -> table.reason().label(), table -> Tones.of(table.reason().tone())))
        .setHeader("Reason")
        .setWidth("12rem")
        .setFlexGrow(0);
    grid.addColumn(NotMigratedTable::details)
        .setKey("details")
        .setHeader("Details")
        .setWidth("18rem")
        .setFlexGrow(2);
    grid.setTooltipGenerator(NotMigratedTable::details);
    Function<Page, List<NotMigratedTable>> page =
        live.asViewer(
            asked -> tables.tables(environment.id(), asked.text(), asked.offset(), asked.limit()));
    Function<String, Integer> count = live.asViewer(asked -> tables.count(environment.id(), asked));
    grid.setDataProvider(
        new CallbackDataProvider<NotMigratedTable, Void>(
            asked ->
                page.apply(new Page(text.getValue(), asked.getOffset(), asked.getLimit())).stream(),
            asked -> count.apply(text.getValue()),
            NotMigratedTable::id));
  }

  private record Page(String text, int offset, int limit) {}

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<EnvironmentView> found =
        environments.find(MigrationNavigation.environment(event.getRouteParameters()));
    if (found.isEmpty()) {
      event.forwardTo(StartView.class);
      return;
    }
    environment = found.get();
    back.setHref(MigrationNavigation.address(environment.name()));
    back.setText("‹ " + environment.name());
    text.setValue(event.getLocation().getQueryParameters().getSingleParameter(TEXT).orElse(""));
    show(tables.companiesNeverRun(environment.id()));
  }

  private void show(List<String> companies) {
    never.setVisible(!companies.isEmpty());
    never.setText(
        "Not in the list, because no run has planned their tables yet: "
            + String.join(", ", companies)
            + ".");
    grid.getDataProvider().refreshAll();
  }

  private void narrow(boolean byHand) {
    grid.getDataProvider().refreshAll();
    if (byHand) {
      Map<String, List<String>> parameters =
          text.isEmpty() ? Map.of() : Map.of(TEXT, List.of(text.getValue()));
      getUI()
          .ifPresent(
              ui ->
                  ui.getPage()
                      .getHistory()
                      .replaceState(
                          null,
                          new Location(
                              PATH + "/" + environment.name(), new QueryParameters(parameters))));
    }
  }

  @Override
  protected UUID environmentId() {
    return environment.id();
  }

  @Override
  protected Runnable news() {
    List<String> companies = tables.companiesNeverRun(environment.id());
    return () -> show(companies);
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(attach, this::fit);
  }

  private void fit(int width) {
    boolean roomy = !PageWidth.isNarrow(width);
    grid.getColumnByKey("details").setVisible(roomy);
    grid.getColumnByKey("company").setVisible(roomy);
  }

  @Override
  public String getPageTitle() {
    return (environment == null ? "" : environment.name() + " · ") + "Tables not migrated";
  }
}
