package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.cloudmigration.domain.runtime.FactoryState;
import org.cloudmigration.service.runtime.FactoryView;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** The data factories; for an administrator a click, or the space bar, opens one. */
final class FactoryList extends Section {

  private static final long serialVersionUID = 1L;

  private final Grid<FactoryView> grid = new Grid<>();
  private final List<Grid.Column<FactoryView>> fromWide;

  /** What an administrator wants of them. */
  record Commands(
      SerializableConsumer<FactoryView> open,
      SerializableRunnable add,
      SerializableRunnable addRuntime) {}

  FactoryList(boolean mayConfigure, Commands commands) {
    addClassNames("panel", "runtime-list");
    H2 title = new H2("Data factories");
    title.setId("factory-list");
    grid.getElement().setAttribute("aria-labelledby", "factory-list");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setAllRowsVisible(true);
    grid.addColumn(FactoryView::name).setHeader("Name").setWidth("9rem").setFlexGrow(2);
    grid.addColumn(StatusMark.renderer(FactoryList::words, FactoryList::tone))
        .setHeader("State")
        .setWidth("10.5rem")
        .setFlexGrow(0);
    var region = grid.addColumn(FactoryView::region).setHeader("Region").setWidth("7rem");
    var group = grid.addColumn(FactoryView::resourceGroup).setHeader("Resource group");
    var identity = grid.addColumn(FactoryView::identity).setHeader("Signs in").setWidth("9rem");
    var load = grid.addColumn(FactoryView::environments).setHeader("Environments");
    load.setWidth("8rem").setFlexGrow(0);
    fromWide = List.of(region, group, identity, load);
    fromWide.forEach(column -> column.setTooltipGenerator(FactoryView::trouble));
    grid.asSingleSelect()
        .addValueChangeListener(
            change -> {
              FactoryView chosen = change.getValue();
              if (change.isFromClient() && chosen != null) {
                grid.deselectAll();
                if (mayConfigure && !chosen.embedded()) {
                  commands.open().accept(chosen);
                }
              }
            });
    Button add = new Button("Add data factory …", VaadinIcon.PLUS.create());
    add.addClickListener(click -> commands.add().run());
    add.setEnabled(mayConfigure);
    Button runtime = new Button("New integration runtime …");
    runtime.addClickListener(click -> commands.addRuntime().run());
    runtime.setEnabled(mayConfigure);
    Div buttons = new Div(add, runtime);
    buttons.addClassName("actions");
    if (!mayConfigure) {
      Paragraph why = new Paragraph("Only an administrator may configure them. Ask one.");
      why.addClassName("guidance");
      buttons.add(why);
    }
    Div head = new Div(title, buttons);
    head.addClassName("panel-head");
    add(head, grid);
  }

  private static String words(FactoryView factory) {
    return factory.state() == FactoryState.ONLINE ? "Online" : "Does not answer";
  }

  private static Tone tone(FactoryView factory) {
    return factory.state() == FactoryState.ONLINE ? Tone.GOOD : Tone.BAD;
  }

  void show(List<FactoryView> factories) {
    grid.setItems(factories);
  }

  /**
   * @param width of the page, pixels
   */
  void fit(int width) {
    fromWide.forEach(column -> column.setVisible(!PageWidth.isNarrow(width)));
  }
}
