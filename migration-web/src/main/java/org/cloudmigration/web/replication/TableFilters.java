package org.cloudmigration.web.replication;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.web.shell.FilterFields;

/** Fields that say which tables are wanted. */
final class TableFilters extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField text = FilterFields.search("Search", "Search company or table");
  private final ComboBox<String> company =
      FilterFields.oneOf("Any company", "Company", TableFilters::name);
  private final MultiSelectComboBox<TableStatus> statuses =
      FilterFields.someOf(TableStatus.class, "Any status", "Status", Words::of);
  private final MultiSelectComboBox<Verification> verifications =
      FilterFields.someOf(Verification.class, "Any verification", "Verification", Words::of);

  TableFilters(List<String> companies, SerializableConsumer<TableFilter> changed) {
    addClassName("filters");
    company.setItems(companies);
    FilterFields.onChangeByPerson(
        List.of(text, company, statuses, verifications), () -> changed.accept(filter()));
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

  private TableFilter filter() {
    return new TableFilter(
        text.getValue(), statuses.getValue(), company.getValue(), verifications.getValue());
  }
}
