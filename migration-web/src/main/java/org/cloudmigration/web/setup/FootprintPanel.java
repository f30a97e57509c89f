package org.cloudmigration.web.setup;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.setup.FootprintView;
import org.cloudmigration.web.shell.Banner;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** What setup makes in the customer's databases, and the scripts for who would rather do it. */
final class FootprintPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int ROWS_WITHOUT_SCROLLING = 12;

  /** Null if nothing is made. */
  private Grid.Column<FootprintView.Item> purpose;

  private FootprintPanel(FootprintView footprint, String environment) {
    addClassName("footprint");
    if (footprint.items().isEmpty()) {
      add(new Paragraph("Nothing of our own is needed in these databases."));
      return;
    }
    add(
        new Paragraph(
            "Nothing else is created or changed, and your own tables are only read. All of it is"
                + " removed when the migration is abandoned. Your database"
                + " administrator can run the scripts instead: the preparation uses what it finds."),
        grid(footprint),
        new ScriptBox(
            "Script that creates all of it",
            environment + "-create.sql",
            footprint.creationScript()),
        new ScriptBox(
            "Script that removes all of it",
            environment + "-remove.sql",
            footprint.removalScript()),
        new ScriptBox(
            "Script that gives the login the least rights",
            environment + "-login.sql",
            footprint.loginScript()));
  }

  /** The panel, or why there is none yet. */
  static Component of(GuideDesk desk) {
    try {
      return new FootprintPanel(desk.guides().footprint(desk.environment()), desk.environment());
    } catch (RefusedException e) {
      return new Banner(Tone.ACTIVE, e.report().happened(), e.report().action());
    } catch (MigrationException e) {
      return new ErrorPanel(e.report());
    }
  }

  private Grid<FootprintView.Item> grid(FootprintView footprint) {
    Grid<FootprintView.Item> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.getElement().setAttribute("aria-label", "Objects");
    grid.setAllRowsVisible(footprint.items().size() <= ROWS_WITHOUT_SCROLLING);
    grid.addColumn(new ComponentRenderer<>(FootprintPanel::object)).setHeader("Object");
    purpose = grid.addColumn(FootprintView.Item::purpose).setHeader("Purpose");
    grid.setItems(footprint.items());
    return grid;
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    if (purpose != null) {
      PageWidth.follow(attach, width -> purpose.setVisible(!PageWidth.isNarrow(width)));
    }
  }

  private static Div object(FootprintView.Item item) {
    Span name = new Span(item.name());
    name.addClassName("object-name");
    Span where =
        new Span(
            item.kind()
                + " in the "
                + (item.inTenant() ? "tenant" : "source")
                + " database "
                + item.database());
    where.addClassName("object-place");
    Span why = new Span(item.purpose());
    why.addClassName("object-purpose");
    Div object = new Div(name, where, why);
    object.addClassName("object");
    if (item.made()) {
      object.add(StatusMark.of("Made", Tone.GOOD));
    }
    return object;
  }
}
