package org.cloudmigration.web.company;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.web.shell.Confirmation;

/** Chooses the companies that are replicated from the next run on. */
final class SelectCompaniesDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /** What is done once somebody has chosen. */
  @FunctionalInterface
  interface Chosen {

    /**
     * @return whether it was done; otherwise the choice stays as it is
     */
    boolean select(Set<UUID> companies, boolean largeAccepted);
  }

  private final CompanyChoice choice;
  private final transient Chosen chosen;
  private final Set<UUID> before;
  private final Span whyNot = new Span();
  private final Button agree = new Button("Select companies");

  /**
   * @param choices makes the choice, which runs what it is given when somebody chooses otherwise
   * @param all companies that there are
   */
  SelectCompaniesDialog(
      String environment,
      Function<Runnable, CompanyChoice> choices,
      List<CompanyView> all,
      Chosen chosen) {
    this.chosen = chosen;
    choice = choices.apply(this::changed);
    List<CompanyView> selected = all.stream().filter(CompanyView::replicate).toList();
    before = selected.stream().map(CompanyView::id).collect(Collectors.toSet());
    setHeaderTitle("Select companies of " + environment + " to replicate");
    addClassName("select-companies");
    setWidth("56rem");
    setMaxWidth("100%");
    setCloseOnOutsideClick(false);
    addDialogCloseActionListener(close -> leave());
    Paragraph meaning =
        new Paragraph(
            "The choice takes effect with the next run. A company that the tenant does not have yet"
                + " is created now, in the background; no run starts until it is there. One that you"
                + " take out stays in the tenant with its data, but is not kept up to date any more."
                + " Do not choose a company that people already work in online.");
    meaning.addClassName("guidance");
    agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    agree.addClickListener(click -> choice.askIfLarge(this::select));
    whyNot.addClassName("guidance");
    whyNot.getElement().setAttribute("aria-live", "polite");
    add(meaning, choice, whyNot);
    getFooter().add(new Button("Cancel", click -> leave()), agree);
    choice.begin(selected);
    choice.show(all.size(), true);
    changed();
  }

  private void changed() {
    boolean none = choice.ids().isEmpty();
    boolean same = choice.ids().equals(before);
    agree.setEnabled(!none && !same);
    whyNot.setText(none ? "Choose at least one company." : same ? "Nothing is changed yet." : "");
  }

  private void select(boolean largeAccepted) {
    if (chosen.select(choice.ids(), largeAccepted)) {
      close();
    }
  }

  private void leave() {
    if (choice.ids().equals(before)) {
      close();
    } else {
      Confirmation.ask(
          "Drop what you have changed?",
          "The companies stay selected as they were.",
          "Drop the changes",
          this::close);
    }
  }
}
