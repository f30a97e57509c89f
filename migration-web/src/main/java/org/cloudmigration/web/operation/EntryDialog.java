package org.cloudmigration.web.operation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.StatusMark;

/** Everything that the trail holds of an entry. */
final class EntryDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  EntryDialog(AuditView entry, Formats formats, Runnable onClose) {
    addClassName("entry-dialog");
    setHeaderTitle(EntryWords.sentence(entry));
    setWidth("44rem");
    Facts facts = new Facts();
    facts
        .fact("Entry", formats.number(entry.sequenceNo()))
        .fact("Time", formats.exact(entry.occurredAt()))
        .fact("Who", EntryWords.who(entry))
        .fact("From", entry.origin())
        .fact("Environment", orNone(entry.environment()))
        .fact("Category", EntryWords.of(entry.category()))
        .fact("Command", entry.command())
        .fact(
            "Outcome",
            StatusMark.of(EntryWords.of(entry.outcome()), EntryWords.tone(entry.outcome())))
        .fact("Subject", orNone(entry.subject()))
        .fact("Before", orNone(entry.before()))
        .fact("After", orNone(entry.after()))
        .fact("Hash before", new Code(entry.previousHash()))
        .fact("Hash", new Code(entry.hash()));
    add(facts);
    EntryWords.address(entry)
        .ifPresent(
            address -> {
              Anchor link = new Anchor(address, EntryWords.linkText(entry.category()));
              link.getElement().setAttribute("router-link", true);
              getFooter().add(link);
            });
    getFooter().add(new Button("Close", click -> onClose.run()));
    addDialogCloseActionListener(action -> onClose.run());
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
