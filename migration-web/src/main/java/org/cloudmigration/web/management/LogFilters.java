package org.cloudmigration.web.management;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.service.management.LogStatus;
import org.cloudmigration.web.shell.FilterFields;

/** What the Migration Log can be narrowed to. */
final class LogFilters extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField text = FilterFields.search("Search ( / )", "Search the Migration Log");
  private final MultiSelectComboBox<LogStatus> statuses =
      FilterFields.someOf(LogStatus.class, "Any status", "Status", LogStatus::label);
  private final MultiSelectComboBox<ReplicationType> types =
      FilterFields.someOf(ReplicationType.class, "Any type", "Type", LogWords::of);
  private final DatePicker from = FilterFields.day("From", "From");
  private final DatePicker to = FilterFields.day("To", "To");

  LogFilters(Locale locale, SerializableRunnable onChange) {
    addClassNames("filters", "log-filters");
    from.setLocale(locale);
    to.setLocale(locale);
    FilterFields.onChangeByPerson(List.of(text, statuses, types, from, to), onChange);
    add(text, statuses, types, from, to);
  }

  void focus() {
    text.focus();
  }

  void show(LogQuery query) {
    text.setValue(query.text());
    statuses.setValue(query.statuses());
    types.setValue(query.types());
    from.setValue(query.from());
    to.setValue(query.to());
  }

  LogQuery query(LogOrder order) {
    return new LogQuery(
        statuses.getValue(),
        types.getValue(),
        text.getValue(),
        from.getValue(),
        to.getValue(),
        order);
  }
}
