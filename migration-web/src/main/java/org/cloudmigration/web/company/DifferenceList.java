package org.cloudmigration.web.company;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.cloudmigration.service.company.CompanyDifference;
import org.cloudmigration.web.shell.Banner;
import org.cloudmigration.web.shell.Tone;

/** What somebody has changed in the tenant, each with a button that takes it over. */
final class DifferenceList extends Div {

  private static final long serialVersionUID = 1L;

  private final boolean editable;
  private final transient SerializableConsumer<CompanyDifference> onTakeOver;

  DifferenceList(boolean editable, SerializableConsumer<CompanyDifference> onTakeOver) {
    this.editable = editable;
    this.onTakeOver = onTakeOver;
    addClassName("differences");
    getElement().setAttribute("aria-live", "polite");
  }

  void show(List<CompanyDifference> differences) {
    removeAll();
    if (differences.isEmpty()) {
      add(
          new Banner(
              Tone.GOOD,
              "The tenant agrees",
              "Nobody has renamed, deleted or added a company there."));
    }
    differences.forEach(difference -> add(banner(difference)));
  }

  private Component banner(CompanyDifference difference) {
    String name = "“" + difference.name() + "”";
    return switch (difference.kind()) {
      case RENAMED ->
          withButton(
              difference,
              new Banner(
                  Tone.WARNING,
                  name + " was renamed",
                  "The tenant calls it “" + difference.nameInTenant() + "” now."),
              "Take over the new name");
      case DELETED ->
          withButton(
              difference,
              new Banner(
                  Tone.WARNING,
                  name + " was deleted",
                  "The tenant has it no more. After you take that over, it can be chosen and created"
                      + " again."),
              "Take over the deletion");
      case APPEARED ->
          new Banner(
              Tone.ACTIVE,
              name + " was added",
              "It was not created from here, and is kept as it is.");
    };
  }

  private Banner withButton(CompanyDifference difference, Banner banner, String label) {
    Button takeOver = new Button(label, click -> onTakeOver.accept(difference));
    takeOver.addThemeVariants(ButtonVariant.LUMO_SMALL);
    takeOver.setEnabled(editable);
    banner.add(takeOver);
    return banner;
  }
}
