package org.cloudmigration.web.setup;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.company.SelectionTotal;
import org.cloudmigration.web.company.CompanySearch;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.Tone;

/** The choice of companies. */
final class CompaniesContent extends StepContent {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final CompanySelection selection = new CompanySelection();
  private final CompanySearch search;
  private final CompanyChoiceGrid grid;
  private final Button all = new Button("Migrate all companies");
  private final Button none = new Button("Deselect all");
  private final Span why = new Span();
  private final Span total = new Span();
  private boolean loaded;

  CompaniesContent(GuideDesk desk, UUID environmentId) {
    this.desk = desk;
    search = new CompanySearch(desk.companies(), desk.live(), environmentId);
    grid = new CompanyChoiceGrid(desk.formats(), selection, search.data(), this::choiceChanged);
    all.addClickListener(
        click ->
            choose(
                desk.companies().list(environmentId).stream()
                    .filter(CompanyView::canBeSelected)
                    .toList()));
    none.addClickListener(click -> choose(List.of()));
    List.of(all, none).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL));
    why.addClassName("guidance");
    total.addClassName("total");
    total.getElement().setAttribute("aria-live", "polite");

    Div bulk = new Div(all, none, why);
    bulk.addClassName("actions");
    Div head = new Div(bulk, search);
    head.addClassName("choice-head");
    Paragraph note =
        new Paragraph(
            "A company that does not exist in the tenant yet is created when the setup is finished,"
                + " which takes minutes each. “My Company” of the environment is never a target:"
                + " work from there. Do not choose a company that people already work in online.");
    note.addClassName("guidance");
    add(note, head, grid, total);
  }

  @Override
  void show(GuideState state, boolean editable) {
    if (!loaded || !editable) {
      loaded = true;
      selection.reset(state.chosen());
    }
    boolean tooMany = CompanySelection.isMany(state.companies());
    all.setEnabled(editable && !tooMany);
    none.setEnabled(editable);
    why.setText(tooMany ? "There are too many to choose all at once." : "");
    grid.setEditable(editable);
    showTotal();
  }

  private void choose(List<CompanyView> companies) {
    selection.reset(companies);
    search.data().refreshAll();
    choiceChanged();
  }

  private void choiceChanged() {
    showTotal();
    inputChanged();
  }

  private void showTotal() {
    SelectionTotal now = selection.total();
    total.setText(
        desk.formats().number(now.companies())
            + (now.companies() == 1 ? " company" : " companies")
            + " chosen · about "
            + desk.formats().bytes(now.estimatedSize())
            + (now.unknownSize() == 0
                ? ""
                : ", and " + desk.formats().number(now.unknownSize()) + " of unknown size"));
    total.setClassName(Tone.WARNING.className(), now.isLarge());
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(attach, width -> grid.compact(PageWidth.isNarrow(width)));
  }

  @Override
  Optional<String> whyNotNext() {
    return selection.total().companies() == 0
        ? Optional.of("Choose at least one company.")
        : Optional.empty();
  }

  @Override
  void next() {
    SelectionTotal now = selection.total();
    if (now.isLarge()) {
      Confirmation.ask(
          "Migrate "
              + desk.formats().number(now.companies())
              + " companies with about "
              + desk.formats().bytes(now.estimatedSize())
              + " at once?",
          "So much takes long, and may exceed the storage that your tenant has. Best is less than 30"
              + " GB for one run: choose fewer companies to migrate them in several rounds.",
          "Migrate all of it",
          () -> select(true));
    } else {
      select(false);
    }
  }

  private void select(boolean largeAccepted) {
    desk.commands()
        .forward(
            () ->
                desk.guides().selectCompanies(desk.environment(), selection.ids(), largeAccepted));
  }
}
