package org.cloudmigration.web.replication;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.management.OverviewFilter;

/** What the overview can be narrowed to. */
final class OverviewFilters extends Div {

  private static final long serialVersionUID = 1L;

  /** Of tables that belong to no company. */
  private static final String PER_DATABASE = "Per-database tables";

  private final TextField text = new TextField();
  private final ComboBox<String> company = new ComboBox<>();
  private final MultiSelectComboBox<TableStatus> statuses = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<Verification> verifications = new MultiSelectComboBox<>();
  private final Checkbox notMigrated = new Checkbox("Not migrated");
  private transient List<String> companies = List.of();
  private boolean filling;

  OverviewFilters(SerializableRunnable onChange) {
    addClassNames("filters", "overview-filters");
    text.setPlaceholder("Search ( / )");
    text.setAriaLabel("Search table or company");
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    company.setPlaceholder("Any company");
    company.setAriaLabel("Company");
    company.setItemLabelGenerator(OverviewFilters::label);
    company.setClearButtonVisible(true);
    statuses.setPlaceholder("Any status");
    statuses.setAriaLabel("Status");
    statuses.setItems(TableStatus.values());
    statuses.setItemLabelGenerator(Words::of);
    statuses.setClearButtonVisible(true);
    verifications.setPlaceholder("Any verification");
    verifications.setAriaLabel("Verification");
    verifications.setItems(Verification.values());
    verifications.setItemLabelGenerator(Words::of);
    verifications.setClearButtonVisible(true);
    List.<HasValue<?, ?>>of(text, company, statuses, verifications, notMigrated)
        .forEach(
            field ->
                field.addValueChangeListener(
                    change -> {
                      if (!filling) {
                        onChange.run();
                      }
                    }));
    add(text, company, statuses, verifications, notMigrated);
  }

  static String label(String company) {
    return company.isEmpty() ? PER_DATABASE : company;
  }

  void focus() {
    text.focus();
  }

  void offer(List<String> names) {
    if (!names.equals(companies)) {
      filling = true;
      String chosen = company.getValue();
      companies = names;
      company.setItems(names);
      company.setValue(chosen);
      filling = false;
    }
  }

  void show(OverviewFilter filter) {
    filling = true;
    text.setValue(filter.text());
    company.setValue(filter.company());
    statuses.setValue(filter.statuses());
    verifications.setValue(filter.verifications());
    notMigrated.setValue(filter.notMigrated());
    filling = false;
  }

  OverviewFilter filter() {
    return new OverviewFilter(
        statuses.getValue(),
        verifications.getValue(),
        company.getValue(),
        notMigrated.getValue(),
        text.getValue());
  }
}
