package org.cloudmigration.web.company;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import org.cloudmigration.web.shell.Formats;

/** Columns that every list of companies has. */
public final class CompanyColumns {

  private CompanyColumns() {}

  public static Grid.Column<CompanyLine> name(Grid<CompanyLine> grid) {
    return grid.addColumn(CompanyLine::name).setHeader("Name").setWidth("7rem").setFlexGrow(1);
  }

  public static Grid.Column<CompanyLine> displayName(Grid<CompanyLine> grid) {
    return grid.addColumn(line -> line.displayName().strip())
        .setHeader("Display name")
        .setWidth("10rem")
        .setFlexGrow(3);
  }

  public static Grid.Column<CompanyLine> size(Grid<CompanyLine> grid, Formats formats) {
    return grid.addColumn(
            line -> line.estimatedBytes() == 0 ? "–" : formats.bytes(line.estimatedBytes()))
        .setHeader("Estimated size")
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("7.25rem")
        .setFlexGrow(0);
  }

  public static Grid.Column<CompanyLine> replicated(Grid<CompanyLine> grid) {
    return grid.addColumn(line -> line.replicated() ? "Yes" : "No")
        .setHeader("Replicated")
        .setWidth("6.5rem")
        .setFlexGrow(0);
  }
}
