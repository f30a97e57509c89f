package org.cloudmigration.web.operation;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.operation.TimeLineFilter;
import org.cloudmigration.web.security.Viewer;

/** What is wanted of the time line; each change is told at once. */
final class TimeLineFilters extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField text = new TextField();
  private final MultiSelectComboBox<EntryCategory> categories = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<EntryOutcome> outcomes = new MultiSelectComboBox<>();
  private final ComboBox<String> who = new ComboBox<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final Checkbox everywhere = new Checkbox("All environments");
  private final Button clear = new Button("Clear");
  private final SerializableConsumer<TimeLineState> onChange;

  TimeLineFilters(Viewer viewer, SerializableConsumer<TimeLineState> onChange) {
    this.onChange = onChange;
    addClassNames("filters", "tl-filters");
    text.setPlaceholder("Search");
    text.setAriaLabel("Search entries");
    text.addClassName("tl-search");
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setMaxLength(TimeLineFilter.TEXT_LIMIT);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    categories.setItems(EntryCategory.values());
    categories.setItemLabelGenerator(EntryWords::of);
    categories.setPlaceholder("Any category");
    categories.setAriaLabel("Category");
    categories.setClearButtonVisible(true);
    outcomes.setItems(EntryOutcome.values());
    outcomes.setItemLabelGenerator(EntryWords::of);
    outcomes.setPlaceholder("Any outcome");
    outcomes.setAriaLabel("Outcome");
    outcomes.setClearButtonVisible(true);
    who.setPlaceholder("Anybody");
    who.setAriaLabel("Who did it");
    who.setItemLabelGenerator(EntryWords::who);
    who.setClearButtonVisible(true);
    from.setPlaceholder("From");
    from.setAriaLabel("First day");
    from.setClearButtonVisible(true);
    to.setPlaceholder("To");
    to.setAriaLabel("Last day");
    to.setClearButtonVisible(true);
    everywhere.setVisible(viewer.holdsKeys());
    clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    clear.addClickListener(click -> onChange.accept(TimeLineState.EVERYTHING));
    Button more = new Button("Filters", VaadinIcon.FILTER.create());
    more.addClassName("tl-more");
    more.addClickListener(click -> setClassName("tl-open", !getClassNames().contains("tl-open")));
    List.of(text, categories, outcomes, who, from, to, everywhere).forEach(this::listen);
    add(text, more, categories, outcomes, who, from, to, everywhere, clear);
  }

  private void listen(AbstractField<?, ?> field) {
    ((HasValue<?, ?>) field)
        .addValueChangeListener(
            change -> {
              if (change.isFromClient()) {
                onChange.accept(entered());
              }
            });
  }

  private TimeLineState entered() {
    return new TimeLineState(
        text.getValue(),
        categories.getValue(),
        outcomes.getValue(),
        who.getValue() == null ? "" : who.getValue(),
        from.getValue(),
        to.getValue(),
        everywhere.getValue(),
        0);
  }

  /**
   * @param people who has ever done something here
   */
  void show(TimeLineState state, List<String> people) {
    text.setValue(state.text());
    categories.setValue(state.categories());
    outcomes.setValue(state.outcomes());
    who.setItems(people);
    who.setValue(people.contains(state.who()) ? state.who() : null);
    from.setValue(state.from());
    to.setValue(state.to());
    everywhere.setValue(state.everywhere());
    clear.setVisible(state.isFiltered());
  }
}
