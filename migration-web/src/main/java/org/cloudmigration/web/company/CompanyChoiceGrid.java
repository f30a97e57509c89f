package org.cloudmigration.web.company;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.Formats;

/** The companies of the source, each with a box that chooses it. */
final class CompanyChoiceGrid extends Grid<CompanyView> {

  private static final long serialVersionUID = 1L;

  private final CompanySelection selection;
  private final transient Runnable onChoice;
  private final Column<CompanyView> migrate;
  private final Column<CompanyView> name;
  private final Column<CompanyView> displayName;
  private final Column<CompanyView> replicated;
  private boolean editable;

  CompanyChoiceGrid(
      Formats formats,
      CompanySelection selection,
      DataProvider<CompanyView, Void> companies,
      Runnable onChoice) {
    this.selection = selection;
    this.onChoice = onChoice;
    addThemeVariants(GridVariant.LUMO_COMPACT);
    setSelectionMode(SelectionMode.NONE);
    getElement().setAttribute("aria-label", "Companies of the source");
    setEmptyStateText("No company.");
    migrate = addColumn(new ComponentRenderer<>(this::box)).setHeader("Migrate").setFlexGrow(0);
    name = CompanyColumns.name(this);
    displayName = CompanyColumns.displayName(this);
    CompanyColumns.size(this, formats);
    replicated = CompanyColumns.replicated(this);
    compact(false);
    setDataProvider(companies);
  }

  void setEditable(boolean nowEditable) {
    editable = nowEditable;
    getDataProvider().refreshAll();
  }

  void compact(boolean narrow) {
    displayName.setVisible(!narrow);
    name.setWidth(narrow ? "4.5rem" : CompanyColumns.NAME_WIDTH);
    migrate.setWidth(narrow ? "4rem" : "5rem");
    replicated.setVisible(!narrow);
  }

  private Checkbox box(CompanyView company) {
    Checkbox box = new Checkbox(selection.contains(company));
    box.setAriaLabel("Migrate " + company.name());
    box.setReadOnly(!editable);
    box.setEnabled(company.canBeSelected());
    box.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            choose(company, box);
          }
        });
    return box;
  }

  private void choose(CompanyView company, Checkbox box) {
    if (box.getValue() && selection.oneMoreIsMany()) {
      box.setValue(false);
      Confirmation.ask(
          "Migrate so many companies?",
          "With this one, they take long to create and to replicate. Migrating them in several"
              + " rounds is easier to follow.",
          "Choose it all the same",
          () -> {
            box.setValue(true);
            apply(company, true);
          });
    } else {
      apply(company, box.getValue());
    }
  }

  private void apply(CompanyView company, boolean chosen) {
    selection.set(company, chosen);
    onChoice.run();
  }
}
