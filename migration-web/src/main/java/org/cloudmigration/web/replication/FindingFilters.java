package org.cloudmigration.web.replication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.replication.FindingColour;
import org.cloudmigration.service.replication.FindingFilter;
import org.cloudmigration.web.shell.FilterFields;
import org.cloudmigration.web.shell.Formats;

/** A button for each colour, which tells how many there are, and a field for words. */
final class FindingFilters extends Div {

  private static final long serialVersionUID = 1L;

  private static final List<FindingColour> GRAVEST_FIRST =
      List.of(FindingColour.RED, FindingColour.AMBER, FindingColour.GREEN);

  private final Formats formats;
  private final TextField text = FilterFields.search("Search", "Search the findings");
  private final Map<FindingColour, Button> buttons = new EnumMap<>(FindingColour.class);
  private final Button oneTable = new Button("All tables");
  private final Set<FindingColour> chosen = new HashSet<>();
  private UUID table;

  FindingFilters(
      Formats formats, FindingFilter filter, SerializableConsumer<FindingFilter> changed) {
    this.formats = formats;
    addClassNames("filters", "finding-filters");
    chosen.addAll(filter.colours());
    table = filter.table();
    text.setValue(filter.text());
    for (FindingColour colour : GRAVEST_FIRST) {
      Button button = new Button();
      button.addClassNames("colour", FindingWords.tone(colour).className());
      button.setTooltipText("Tables: " + FindingWords.meaning(colour));
      button.addClickListener(
          click -> {
            if (!chosen.remove(colour)) {
              chosen.add(colour);
            }
            press();
            changed.accept(filter());
          });
      buttons.put(colour, button);
      add(button);
    }
    oneTable.setTooltipText("Shows the findings of all tables again");
    oneTable.addClickListener(
        click -> {
          table = null;
          press();
          changed.accept(filter());
        });
    FilterFields.onChangeByPerson(List.of(text), () -> changed.accept(filter()));
    add(oneTable, text);
    press();
  }

  private void press() {
    buttons.forEach(
        (colour, button) ->
            button
                .getElement()
                .setAttribute("aria-pressed", Boolean.toString(chosen.contains(colour))));
    oneTable.setVisible(table != null);
  }

  void count(Map<FindingColour, Long> counts) {
    buttons.forEach(
        (colour, button) ->
            button.setText(FindingWords.of(colour) + " " + formats.number(counts.get(colour))));
  }

  FindingFilter filter() {
    return new FindingFilter(chosen, table, text.getValue());
  }
}
