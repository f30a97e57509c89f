package org.cloudmigration.web.completion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.cloudmigration.web.shell.Tone;

/** Says, after the end of a migration, that something is left to be done. */
public final class ChecklistNotice extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param open how many items nobody has ticked
   */
  public ChecklistNotice(String environment, long open) {
    Span title = new Span("The setup checklist is not complete");
    title.addClassName("banner-title");
    addClassNames("banner", Tone.WARNING.className());
    getElement().setAttribute("role", "note");
    Paragraph text =
        new Paragraph(
            open == 1
                ? "One item is open after the end of the migration. "
                : open + " items are open after the end of the migration. ");
    text.add(CompletionNavigation.checklistLink(environment, "See the setup checklist"));
    add(title, text);
  }
}
