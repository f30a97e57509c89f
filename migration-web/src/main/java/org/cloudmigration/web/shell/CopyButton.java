package org.cloudmigration.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableSupplier;

/** Puts a text on the clipboard, and says so. */
public final class CopyButton extends Button {

  private static final long serialVersionUID = 1L;

  /**
   * Browsers offer their clipboard on localhost and over TLS alone; elsewhere the old way works.
   */
  private static final String COPY =
      """
      const told = () => {
        this.textContent = 'Copied';
        setTimeout(() => { this.textContent = 'Copy'; }, 2000);
      };
      if (navigator.clipboard) {
        navigator.clipboard.writeText($0).then(told);
      } else {
        const area = document.createElement('textarea');
        area.value = $0;
        document.body.append(area);
        area.select();
        document.execCommand('copy');
        area.remove();
        told();
      }
      """;

  /**
   * @param what is copied, for those who do not see what stands beside the button
   */
  public CopyButton(String what, SerializableSupplier<String> text) {
    Span label = new Span("Copy");
    label.getElement().setAttribute("aria-live", "polite");
    setIcon(VaadinIcon.COPY_O.create());
    getElement().appendChild(label.getElement());
    addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    addClassName("copy-button");
    setTooltipText("Copy " + what);
    addClickListener(click -> label.getElement().executeJs(COPY, text.get()));
  }
}
