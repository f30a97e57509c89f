package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.upgrade.run.UpgradedCompanyView;
import org.cloudmigration.web.shell.TypedName;

/** Asks whose history is copied once more, and whether what is there goes first. */
final class RerunDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final ComboBox<UpgradedCompanyView> company = new ComboBox<>("Company");
  private final RadioButtonGroup<Boolean> way = new RadioButtonGroup<>("Where to begin");
  private final Button agree = new Button("Rerun detail snapshot");
  private final TextField name;

  /**
   * What somebody wants.
   *
   * @param company null for all
   * @param typedName of the environment; blank unless what is there goes
   */
  record Choice(UUID company, boolean anew, String typedName) {}

  /**
   * @param upgraded companies to choose from
   */
  RerunDialog(
      String environment, List<UpgradedCompanyView> upgraded, SerializableConsumer<Choice> agreed) {
    setHeaderTitle("Rerun the detail snapshot?");
    addClassName("end-dialog");
    setWidth("36rem");
    setMaxWidth("100%");
    name = new TypedName(environment, agree);
    company.setItems(upgraded);
    company.setItemLabelGenerator(UpgradedCompanyView::name);
    company.setPlaceholder("All upgraded companies");
    company.setClearButtonVisible(true);
    company.setWidthFull();
    way.setItems(false, true);
    way.setItemLabelGenerator(
        anew ->
            anew
                ? "From the beginning: delete the history that is there"
                : "Go on behind the parts that are done");
    way.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    way.setValue(false);
    way.addValueChangeListener(change -> show());
    agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    agree.setDisableOnClick(true);
    agree.addClickListener(
        click -> {
          close();
          agreed.accept(
              new Choice(
                  company.getOptionalValue().map(UpgradedCompanyView::id).orElse(null),
                  way.getValue(),
                  way.getValue() ? name.getValue() : ""));
        });
    add(
        new Paragraph(
            "The history of the source is copied into tables of its own. The companies stay as they"
                + " are. It begins in the background as soon as nothing else goes on here; parts with"
                + " records that could not be copied are done again."),
        company,
        way,
        name);
    getFooter().add(new Button("Cancel", click -> close()), agree);
    show();
  }

  private void show() {
    boolean anew = way.getValue();
    name.setVisible(anew);
    name.clear();
    agree.setEnabled(!anew);
    agree.removeThemeVariants(ButtonVariant.LUMO_ERROR);
    if (anew) {
      agree.addThemeVariants(ButtonVariant.LUMO_ERROR);
    }
  }
}
