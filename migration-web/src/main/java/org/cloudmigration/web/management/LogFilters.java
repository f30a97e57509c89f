package org.cloudmigration.web.management;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.service.management.LogOrder;
import org.cloudmigration.service.management.LogStatus;

/** What the Migration Log can be narrowed to. */
final class LogFilters extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField text = new TextField();
  private final MultiSelectComboBox<LogStatus> statuses = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<ReplicationType> types = new MultiSelectComboBox<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private boolean filling;

  LogFilters(Locale locale, SerializableRunnable onChange) {
    addClassNames("filters", "log-filters");
    text.setPlaceholder("Search ( / )");
    text.setAriaLabel("Search the Migration Log");
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    statuses.setPlaceholder("Any status");
    statuses.setAriaLabel("Status");
    statuses.setItems(LogStatus.values());
    statuses.setItemLabelGenerator(LogStatus::label);
    statuses.setClearButtonVisible(true);
    types.setPlaceholder("Any type");
    types.setAriaLabel("Type");
    types.setItems(ReplicationType.values());
    types.setItemLabelGenerator(LogWords::of);
    types.setClearButtonVisible(true);
    day(from, "From", locale);
    day(to, "To", locale);
    List.<HasValue<?, ?>>of(text, statuses, types, from, to)
        .forEach(
            field ->
                field.addValueChangeListener(
                    change -> {
                      if (!filling) {
                        onChange.run();
                      }
                    }));
    add(text, statuses, types, from, to);
  }

  private static void day(DatePicker picker, String label, Locale locale) {
    picker.setPlaceholder(label);
    picker.setAriaLabel(label);
    picker.setLocale(locale);
    picker.setClearButtonVisible(true);
  }

  void focus() {
    text.focus();
  }

  void show(LogQuery query) {
    filling = true;
    text.setValue(query.text());
    statuses.setValue(query.statuses());
    types.setValue(query.types());
    from.setValue(query.from());
    to.setValue(query.to());
    filling = false;
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
