package org.cloudmigration.web.shell;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import org.cloudmigration.domain.operation.ErrorReport;

/**
 * An error in its four parts, with a button that copies the raw text for support, and a way to what
 * the catalogue says about its code.
 */
public final class ErrorPanel extends Div {

  private static final long serialVersionUID = 1L;

  public ErrorPanel(ErrorReport error) {
    this(Tone.BAD, "Error", error);
  }

  private ErrorPanel(Tone tone, String kind, ErrorReport error) {
    addClassNames("error-panel", tone.className());
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", kind + " " + error.code());
    add(part("What happened", error.happened()));
    add(part("What it means for the data", error.dataImpact()));
    add(part("What to do now", error.action()));
    if (!error.rawText().isBlank()) {
      add(rawText(error.rawText()));
    }
    Div foot = new Div(new Span(kind + " "), code(error.code()), HelpLink.learnMore(error.code()));
    foot.addClassName("error-foot");
    add(foot);
  }

  /** For what goes on once somebody has accepted it. */
  public static ErrorPanel warning(ErrorReport warning) {
    return new ErrorPanel(Tone.WARNING, "Warning", warning);
  }

  /** One of the parts, under its title. */
  public static Div part(String title, String text) {
    Div part = new Div(new H4(title), new Paragraph(text));
    part.addClassName("error-part");
    return part;
  }

  private static Span code(String code) {
    Span shown = new Span(code);
    shown.addClassName("error-code");
    return shown;
  }

  /** What was reported as it was, folded, for those who want it. */
  public static Details rawText(String raw) {
    Details details =
        new Details("Raw text", new Pre(raw), new CopyButton("the raw text", () -> raw));
    details.addClassName("raw-text");
    return details;
  }
}
