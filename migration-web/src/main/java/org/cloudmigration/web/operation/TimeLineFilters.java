package org.cloudmigration.web.operation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.operation.TimeLineFilter;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.FilterFields;

/** What is wanted of the time line; each change is told at once. */
final class TimeLineFilters extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField text = FilterFields.search("Search", "Search entries");
  private final MultiSelectComboBox<EntryCategory> categories =
      FilterFields.someOf(EntryCategory.class, "Any category", "Category", EntryWords::of);
  private final MultiSelectComboBox<EntryOutcome> outcomes =
      FilterFields.someOf(EntryOutcome.class, "Any outcome", "Outcome", EntryWords::of);
  private final ComboBox<String> who = FilterFields.oneOf("Anybody", "Who did it", EntryWords::who);
  private final DatePicker from = FilterFields.day("From", "First day");
  private final DatePicker to = FilterFields.day("To", "Last day");
  private final Checkbox everywhere = new Checkbox("All environments");
  private final Button clear = new Button("Clear");

  TimeLineFilters(Viewer viewer, SerializableConsumer<TimeLineState> onChange) {
    addClassNames("filters", "tl-filters");
    text.addClassName("tl-search");
    text.setMaxLength(TimeLineFilter.TEXT_LIMIT);
    everywhere.setVisible(viewer.holdsKeys());
    clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    clear.addClickListener(click -> onChange.accept(TimeLineState.EVERYTHING));
    Button more = new Button("Filters", VaadinIcon.FILTER.create());
    more.addClassName("tl-more");
    more.addClickListener(click -> setClassName("tl-open", !getClassNames().contains("tl-open")));
    FilterFields.onChangeByPerson(
        List.of(text, categories, outcomes, who, from, to, everywhere),
        () -> onChange.accept(entered()));
    add(text, more, categories, outcomes, who, from, to, everywhere, clear);
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
