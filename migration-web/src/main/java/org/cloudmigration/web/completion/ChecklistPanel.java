package org.cloudmigration.web.completion;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.Optional;
import org.cloudmigration.service.completion.ChecklistView;
import org.cloudmigration.service.completion.ChecklistView.Item;
import org.cloudmigration.web.help.HelpNavigation;
import org.cloudmigration.web.help.HelpTopic;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Formats;

/** The items of a setup checklist. */
final class ChecklistPanel extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final Viewer viewer;
  private final String environment;
  private final SerializableBiConsumer<String, Boolean> mark;
  private final OrderedList list = new OrderedList();
  private transient ChecklistView shown;

  /**
   * @param mark gets the id of an item and whether it is to be ticked
   */
  ChecklistPanel(
      Formats formats,
      Viewer viewer,
      String environment,
      SerializableBiConsumer<String, Boolean> mark) {
    this.formats = formats;
    this.viewer = viewer;
    this.environment = environment;
    this.mark = mark;
    addClassNames("panel", "setup-checklist");
    getElement().setAttribute("aria-label", "Setup checklist");
    if (!viewer.canRun()) {
      Paragraph why = new Paragraph(Viewer.MAY_ONLY_READ);
      why.addClassName("guidance");
      add(why);
    }
    add(list);
  }

  void show(ChecklistView checklist) {
    setVisible(!checklist.items().isEmpty());
    if (shown != null && sameIds(checklist)) {
      // The boxes stay, so that the keyboard's focus does.
      for (int i = 0; i < checklist.items().size(); i++) {
        line(i).show(checklist.items().get(i));
      }
    } else {
      list.removeAll();
      checklist.items().forEach(item -> list.add(new Line(item)));
    }
    shown = checklist;
  }

  private boolean sameIds(ChecklistView other) {
    return shown.items().stream()
        .map(Item::id)
        .toList()
        .equals(other.items().stream().map(Item::id).toList());
  }

  private Line line(int index) {
    return (Line) list.getComponentAt(index);
  }

  private Optional<Anchor> link(String item) {
    return switch (item) {
      case "read-help" -> Optional.of(HelpNavigation.link(HelpTopic.COMPLETING, "Open the help"));
      case "disable-migration" ->
          Optional.of(CompletionNavigation.completeLink(environment, "Cloud Ready Checklist"));
      default -> Optional.empty();
    };
  }

  /** One item. */
  private final class Line extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Checkbox box = new Checkbox();
    private final Span who = new Span();

    Line(Item item) {
      box.setLabel(item.title());
      box.setEnabled(viewer.canRun());
      box.addValueChangeListener(
          change -> {
            if (change.isFromClient()) {
              mark.accept(item.id(), change.getValue());
            }
          });
      Span text = new Span(item.text());
      text.addClassName("step-text");
      who.addClassName("ticked-by");
      Div words = new Div(text, who);
      link(item.id()).ifPresent(words::add);
      words.addClassName("item-words");
      add(box, words);
      show(item);
    }

    void show(Item item) {
      box.setValue(item.ticked());
      who.setText(
          item.ticked()
              ? "Ticked by " + item.tickedBy() + ", " + formats.time(item.tickedAt())
              : "");
      setClassName("ticked", item.ticked());
    }
  }
}
