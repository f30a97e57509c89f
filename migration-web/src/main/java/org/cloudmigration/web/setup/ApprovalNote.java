package org.cloudmigration.web.setup;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.cloudmigration.web.shell.Banner;
import org.cloudmigration.web.shell.CopyButton;
import org.cloudmigration.web.shell.Tone;

/** Tells who works for a partner whom to ask before the guide goes on, with the link to send. */
final class ApprovalNote extends Div {

  private static final long serialVersionUID = 1L;

  /** Why the guide does not go on meanwhile. */
  static final String MISSING = "The company has not approved of this migration yet.";

  private final TextField link = new TextField("Link to the approval page");
  private final String environment;

  ApprovalNote(String environment) {
    this.environment = environment;
    addClassName("approval-note");
    link.setReadOnly(true);
    Div line = new Div(link, new CopyButton("the link", link::getValue));
    line.addClassName("approval-link");
    add(
        new Banner(
            Tone.WARNING,
            "You need the company’s approval",
            "You work for a partner. Send this link to an administrator of the company; this page"
                + " goes on by itself as soon as the approval is granted."),
        line);
  }

  /** The browser knows under which address this installation is reached from outside. */
  @Override
  protected void onAttach(AttachEvent attach) {
    getElement()
        .executeJs(
            "return new URL($0, document.baseURI).href", ApprovalNavigation.address(environment))
        .then(String.class, link::setValue);
  }
}
