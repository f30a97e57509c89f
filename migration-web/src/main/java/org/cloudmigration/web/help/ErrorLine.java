package org.cloudmigration.web.help;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.error.ErrorEntry;
import org.cloudmigration.web.shell.CopyButton;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.StatusMark;

/** An entry of the catalogue: its title, and all of it when it is open. */
final class ErrorLine extends Details {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient ErrorEntry entry;

  ErrorLine(ErrorEntry entry) {
    this.entry = entry;
    this.code = entry.code();
    addClassName("error-line");
    setSummary(summary(entry));
    addOpenedChangeListener(change -> fill());
  }

  String code() {
    return code;
  }

  private static Div summary(ErrorEntry entry) {
    Span code = new Span(entry.code());
    code.addClassName("error-code");
    Span title = new Span(entry.title());
    title.addClassName("error-title");
    Div summary =
        new Div(
            code, title, StatusMark.of(ErrorWords.of(entry.kind()), ErrorWords.tone(entry.kind())));
    summary.addClassName("error-summary");
    return summary;
  }

  /** Only once somebody wants to read it: there are many lines. */
  private void fill() {
    if (!isOpened() || getContent().findAny().isPresent()) {
      return;
    }
    ErrorReport report = entry.report("");
    Div parts =
        new Div(
            ErrorPanel.part("What happened", report.happened()),
            ErrorPanel.part("What it means for the data", report.dataImpact()),
            ErrorPanel.part("What to do now", report.action()));
    if (!entry.cause().isEmpty()) {
      parts.add(ErrorPanel.part("Likely cause", entry.cause()));
    }
    parts.add(ErrorPanel.part("Products", ErrorWords.products(entry)));
    parts.addClassName("error-entry");
    Div foot = new Div();
    foot.addClassName("error-foot");
    HelpTopic.of(entry.topic())
        .ifPresent(topic -> foot.add(new Span("More in the help:"), HelpNavigation.within(topic)));
    foot.add(new CopyButton("this entry", () -> ErrorWords.plainText(entry)));
    add(List.of(parts, foot));
  }
}
