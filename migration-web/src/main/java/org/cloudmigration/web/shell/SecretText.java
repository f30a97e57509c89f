package org.cloudmigration.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;

/** A secret, masked until somebody asks for it: before that it is not even sent to the browser. */
public final class SecretText extends Div {

  private static final long serialVersionUID = 1L;

  private static final String MASK = "•".repeat(24);

  private final String what;
  private final String secret;
  private final Code text = new Code(MASK);
  private final Button toggle = new Button("Show");

  /**
   * @param what it is, such as “the primary key”
   */
  public SecretText(String what, String secret) {
    this.what = what;
    this.secret = secret;
    addClassName("secret-text");
    toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    toggle.addClickListener(click -> show(text.getText().equals(MASK)));
    show(false);
    add(text, toggle, new CopyButton(what, () -> secret));
  }

  private void show(boolean open) {
    text.setText(open ? secret : MASK);
    text.getElement().setAttribute("aria-label", open ? what : what + ", hidden");
    toggle.setText(open ? "Hide" : "Show");
    toggle.setAriaLabel((open ? "Hide " : "Show ") + what);
  }
}
