package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.OutlinedTable;
import org.cloudmigration.web.mapping.PreserveWords;

/** A list of tables that a person makes: one line each. */
final class NamedTables extends Div {

  private static final long serialVersionUID = 1L;

  private static final Pattern AT_A_TABLE = Pattern.compile("customTables\\[(\\d+)\\]\\.(\\w+)");

  private final transient Runnable input;
  private final Div lines = new Div();
  private final Button another = new Button("Add a table", VaadinIcon.PLUS.create());
  private final Button paste = new Button("Paste a list …", VaadinIcon.PASTE.create());
  private final Div actions = new Div(another, paste);
  private final Paragraph preserving = new Paragraph(PreserveWords.WHERE_ON);
  private final List<NamedTable> tables = new ArrayList<>();
  private boolean editable = true;

  NamedTables(Runnable onInput) {
    input = onInput;
    addClassName("named-tables");
    Div head = new Div(new Span("Source table"), new Span("Copied"), new Span("Name in the cloud"));
    head.addClassName("named-tables-head");
    // Each field has its own label.
    head.getElement().setAttribute("aria-hidden", "true");
    lines.addClassName("named-tables-lines");
    another.addThemeVariants(ButtonVariant.LUMO_SMALL);
    another.addClickListener(
        click -> {
          NamedTable added = append(NamedTable.BLANK);
          number();
          added.focus();
          inputChanged();
        });
    paste.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    paste.addClickListener(click -> new PasteTablesDialog(value(), this::pasted).open());
    actions.addClassName("named-tables-actions");
    preserving.addClassName("guidance");
    add(head, lines, preserving, actions);
    tellPreserving();
  }

  private void inputChanged() {
    tellPreserving();
    input.run();
  }

  private void tellPreserving() {
    preserving.setVisible(tables.stream().map(NamedTable::value).anyMatch(OutlinedTable::preserve));
  }

  private void pasted(List<OutlinedTable> pasted) {
    setValue(pasted);
    input.run();
  }

  void setValue(List<OutlinedTable> values) {
    tables.clear();
    lines.removeAll();
    values.forEach(this::append);
    if (tables.isEmpty()) {
      append(NamedTable.BLANK);
    }
    number();
    tellPreserving();
  }

  private NamedTable append(OutlinedTable value) {
    NamedTable line = new NamedTable(value, this::inputChanged, this::remove);
    line.setEditable(editable);
    tables.add(line);
    lines.add(line);
    return line;
  }

  private void remove(NamedTable line) {
    int at = tables.indexOf(line);
    tables.remove(line);
    lines.remove(line);
    if (tables.isEmpty()) {
      append(NamedTable.BLANK);
    }
    number();
    tables.get(Math.min(at, tables.size() - 1)).focus();
    inputChanged();
  }

  private void number() {
    for (int i = 0; i < tables.size(); i++) {
      tables.get(i).number(i + 1);
    }
  }

  /** Without lines that nobody has written into. */
  List<OutlinedTable> value() {
    return written().stream().map(NamedTable::value).toList();
  }

  private List<NamedTable> written() {
    return tables.stream().filter(NamedTable::isWritten).toList();
  }

  void setEditable(boolean now) {
    editable = now;
    actions.setVisible(now);
    tables.forEach(line -> line.setEditable(now));
  }

  void clearErrors() {
    tables.forEach(NamedTable::clearErrors);
  }

  /** False if no line is meant. */
  boolean show(InvalidInputException refused) {
    Matcher at = AT_A_TABLE.matcher(refused.field());
    int number = at.matches() ? Integer.parseInt(at.group(1)) : 0;
    List<NamedTable> sent = written();
    return number > 0 && number <= sent.size() && sent.get(number - 1).show(at.group(2), refused);
  }
}
