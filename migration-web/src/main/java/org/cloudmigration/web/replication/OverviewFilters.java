package org.cloudmigration.web.replication;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.management.OverviewFilter;
import org.cloudmigration.web.shell.FilterFields;

/** What the overview can be narrowed to. */
final class OverviewFilters extends Div {

  private static final long serialVersionUID = 1L;

  /** Of tables that belong to no company. */
  private static final String PER_DATABASE = "Per-database tables";

  private final TextField text = FilterFields.search("Search ( / )", "Search table or company");
  private final ComboBox<String> company =
      FilterFields.oneOf("Any company", "Company", OverviewFilters::label);
  private final MultiSelectComboBox<TableStatus> statuses =
      FilterFields.someOf(TableStatus.class, "Any status", "Status", Words::of);
  private final MultiSelectComboBox<Verification> verifications =
      FilterFields.someOf(Verification.class, "Any verification", "Verification", Words::of);
  private final Checkbox notMigrated = new Checkbox("Not migrated");
  private transient List<String> companies = List.of();

  OverviewFilters(SerializableRunnable onChange) {
    addClassNames("filters", "overview-filters");
    FilterFields.onChangeByPerson(
        List.of(text, company, statuses, verifications, notMigrated), onChange);
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
      String chosen = company.getValue();
      companies = names;
      company.setItems(names);
      company.setValue(chosen);
    }
  }

  void show(OverviewFilter filter) {
    text.setValue(filter.text());
    company.setValue(filter.company());
    statuses.setValue(filter.statuses());
    verifications.setValue(filter.verifications());
    notMigrated.setValue(filter.notMigrated());
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
