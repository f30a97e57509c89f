package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import org.cloudmigration.service.runtime.IntegrationRuntimeView;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.RelativeTime;
import org.cloudmigration.web.shell.StatusMark;

/** The integration runtimes; a click, or the space bar, opens one below. */
final class RuntimeList extends Section {

  private static final long serialVersionUID = 1L;

  private final Grid<IntegrationRuntimeView> grid = new Grid<>();
  private final List<Grid.Column<IntegrationRuntimeView>> fromWide;
  private String open = "";

  RuntimeList(SerializableConsumer<String> chosen) {
    addClassNames("panel", "runtime-list");
    H2 title = new H2("All integration runtimes");
    title.setId("runtime-list");
    grid.getElement().setAttribute("aria-labelledby", "runtime-list");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setEmptyStateText("None yet. The setup guide of an environment makes one for its source.");
    grid.setAllRowsVisible(true);
    grid.addColumn(IntegrationRuntimeView::name).setHeader("Name").setWidth("9rem").setFlexGrow(2);
    grid.addColumn(
            StatusMark.renderer(
                runtime -> RuntimeWords.of(runtime.state()),
                runtime -> RuntimeWords.tone(runtime.state())))
        .setHeader("State")
        .setWidth("10.5rem")
        .setFlexGrow(0);
    var nodes = text("Nodes", IntegrationRuntimeView::nodeNames, 2);
    var version = text("Version", IntegrationRuntimeView::version, 1);
    var contact =
        grid.addColumn(
                LitRenderer.<IntegrationRuntimeView>of(RelativeTime.template("contact"))
                    .withProperty("contact", runtime -> RelativeTime.iso(runtime.lastContactAt())))
            .setHeader("Last contact")
            .setWidth("8.5rem")
            .setFlexGrow(0);
    var environments =
        text("Environments", runtime -> String.join(", ", runtime.environments()), 2);
    fromWide = List.of(nodes, version, contact, environments);
    grid.setPartNameGenerator(runtime -> runtime.name().equals(open) ? "open-row" : null);
    grid.asSingleSelect()
        .addValueChangeListener(
            change -> {
              if (change.isFromClient() && change.getValue() != null) {
                grid.deselectAll();
                chosen.accept(change.getValue().name());
              }
            });
    Div head = new Div(title);
    head.addClassName("panel-head");
    RelativeTime script = new RelativeTime();
    script.setVisible(false);
    add(head, grid, script);
  }

  private Grid.Column<IntegrationRuntimeView> text(
      String header, ValueProvider<IntegrationRuntimeView, String> text, int grow) {
    return grid.addColumn(text)
        .setHeader(header)
        .setWidth("7rem")
        .setFlexGrow(grow)
        .setTooltipGenerator(text::apply);
  }

  /**
   * @param opened name of the one that is shown below; blank for none
   */
  void show(List<IntegrationRuntimeView> runtimes, String opened) {
    open = opened;
    grid.setItems(runtimes);
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    fromWide.forEach(column -> column.setVisible(!PageWidth.isNarrow(width)));
  }
}
