package org.cloudmigration.web.company;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.web.shell.Formats;

/** Columns that every list of companies has. */
public final class CompanyColumns {

  static final String NAME_WIDTH = "7rem";

  private static final String NAME =
      "<span>${item.name}</span><span class=\"obstacle\">${item.obstacle}</span>";

  private CompanyColumns() {}

  /** With the reason, if the company cannot be migrated. */
  public static Grid.Column<CompanyView> name(Grid<CompanyView> grid) {
    return grid.addColumn(
            LitRenderer.<CompanyView>of(NAME)
                .withProperty("name", CompanyView::name)
                .withProperty("obstacle", CompanyWords::obstacle))
        .setHeader("Name")
        .setWidth(NAME_WIDTH)
        .setFlexGrow(1);
  }

  public static Grid.Column<CompanyView> displayName(Grid<CompanyView> grid) {
    return grid.addColumn(company -> company.displayName().strip())
        .setHeader("Display name")
        .setWidth("10rem")
        .setFlexGrow(3);
  }

  public static Grid.Column<CompanyView> size(Grid<CompanyView> grid, Formats formats) {
    return grid.addColumn(company -> CompanyWords.size(company, formats))
        .setHeader("Estimated size")
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("8rem")
        .setFlexGrow(0);
  }

  public static Grid.Column<CompanyView> replicated(Grid<CompanyView> grid) {
    return grid.addColumn(company -> company.replicated() ? "Yes" : "No")
        .setHeader("Replicated")
        .setWidth("6.5rem")
        .setFlexGrow(0);
  }
}
