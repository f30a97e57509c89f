package org.cloudmigration.web.replication;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.TableFilter;

/** Fields that say which tables are wanted. */
final class TableFilters extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField text = new TextField();
  private final ComboBox<String> company = new ComboBox<>();
  private final MultiSelectComboBox<TableStatus> statuses = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<Verification> verifications = new MultiSelectComboBox<>();

  TableFilters(List<String> companies, Consumer<TableFilter> changed) {
    addClassName("filters");
    text.setPlaceholder("Search");
    text.setAriaLabel("Search company or table");
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    company.setItems(companies);
    company.setItemLabelGenerator(TableFilters::name);
    company.setPlaceholder("Any company");
    company.setAriaLabel("Company");
    company.setClearButtonVisible(true);
    statuses.setItems(TableStatus.values());
    statuses.setItemLabelGenerator(Words::of);
    statuses.setPlaceholder("Any status");
    statuses.setAriaLabel("Status");
    statuses.setClearButtonVisible(true);
    verifications.setItems(Verification.values());
    verifications.setItemLabelGenerator(Words::of);
    verifications.setPlaceholder("Any verification");
    verifications.setAriaLabel("Verification");
    verifications.setClearButtonVisible(true);

    text.addValueChangeListener(change -> tell(change.isFromClient(), changed));
    company.addValueChangeListener(change -> tell(change.isFromClient(), changed));
    statuses.addValueChangeListener(change -> tell(change.isFromClient(), changed));
    verifications.addValueChangeListener(change -> tell(change.isFromClient(), changed));
    add(text, company, statuses, verifications);
  }

  /** Of a company, or of what belongs to none. */
  static String name(String company) {
    return company.isEmpty() ? "Database" : company;
  }

  void show(TableFilter filter) {
    text.setValue(filter.text());
    company.setValue(filter.company());
    statuses.setValue(filter.statuses());
    verifications.setValue(filter.verifications());
  }

  private void tell(boolean byPerson, Consumer<TableFilter> changed) {
    if (byPerson) {
      changed.accept(
          new TableFilter(
              text.getValue(), statuses.getValue(), company.getValue(), verifications.getValue()));
    }
  }
}
