package org.cloudmigration.web.company;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.company.SelectionTotal;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.PageWidth;
import org.cloudmigration.web.shell.Tone;

/** The companies of the source to choose from, with their sizes and what is chosen together. */
public final class CompanyChoice extends Div {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final transient Runnable changed;
  private final CompanySelection selection = new CompanySelection();
  private final CompanySearch search;
  private final CompanyChoiceGrid grid;
  private final Button all = new Button("Migrate all companies");
  private final Button none = new Button("Deselect all");
  private final Span why = new Span();
  private final Span total = new Span();

  /**
   * @param changed runs when somebody has chosen otherwise
   */
  public CompanyChoice(
      Formats formats,
      CompanyService companies,
      LiveUpdates live,
      UUID environmentId,
      Runnable changed) {
    this.formats = formats;
    this.changed = changed;
    search = new CompanySearch(companies, live, environmentId);
    grid = new CompanyChoiceGrid(formats, selection, search.data(), this::choiceChanged);
    all.addClickListener(
        click ->
            choose(
                companies.list(environmentId).stream()
                    .filter(CompanyView::canBeSelected)
                    .toList()));
    none.addClickListener(click -> choose(List.of()));
    List.of(all, none).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL));
    why.addClassName("guidance");
    total.addClassName("total");
    total.getElement().setAttribute("aria-live", "polite");
    addClassName("company-choice");
    Div bulk = new Div(all, none, why);
    bulk.addClassName("actions");
    Div head = new Div(bulk, search);
    head.addClassName("choice-head");
    add(head, grid, total);
  }

  /** What is chosen to begin with. */
  public void begin(List<CompanyView> chosen) {
    selection.reset(chosen);
    showTotal();
  }

  /**
   * @param companies how many there are
   */
  public void show(int companies, boolean editable) {
    boolean tooMany = CompanySelection.isMany(companies);
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
    changed.run();
  }

  private void showTotal() {
    SelectionTotal now = selection.total();
    total.setText(
        formats.number(now.companies())
            + (now.companies() == 1 ? " company" : " companies")
            + " chosen · about "
            + formats.bytes(now.estimatedSize())
            + (now.unknownSize() == 0
                ? ""
                : ", and " + formats.number(now.unknownSize()) + " of unknown size"));
    total.setClassName(Tone.WARNING.className(), now.isLarge());
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    PageWidth.follow(attach, width -> grid.compact(PageWidth.isNarrow(width)));
  }

  public Set<UUID> ids() {
    return selection.ids();
  }

  /**
   * @param select gets whether somebody has agreed to a large selection; does not run if nobody has
   */
  public void askIfLarge(Consumer<Boolean> select) {
    SelectionTotal now = selection.total();
    if (now.isLarge()) {
      Confirmation.ask(
          "Migrate "
              + formats.number(now.companies())
              + " companies with about "
              + formats.bytes(now.estimatedSize())
              + " at once?",
          "So much takes long, and may exceed the storage that your tenant has. Best is less than 30"
              + " GB for one run: choose fewer companies to migrate them in several rounds.",
          "Migrate all of it",
          () -> select.accept(true));
    } else {
      select.accept(false);
    }
  }
}
