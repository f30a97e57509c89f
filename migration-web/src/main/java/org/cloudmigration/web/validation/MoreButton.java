package org.cloudmigration.web.validation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableRunnable;

/** Shows what was left out. */
final class MoreButton extends Button {

  private static final long serialVersionUID = 1L;

  MoreButton(String text, SerializableRunnable onClick) {
    super(text);
    addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    addClickListener(click -> onClick.run());
  }
}
