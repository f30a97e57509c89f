package org.cloudmigration.web.completion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks for the environment's name before something that is not undone. */
public final class TypedName extends TextField {

  private static final long serialVersionUID = 1L;

  /**
   * @param agree can be pressed once the name is right
   */
  public TypedName(String environment, Button agree) {
    super("Name of the environment");
    setWidthFull();
    setHelperText("Type “" + environment + "” to go on.");
    getElement().setAttribute("autocomplete", "off");
    setValueChangeMode(ValueChangeMode.EAGER);
    agree.setEnabled(false);
    addValueChangeListener(change -> agree.setEnabled(change.getValue().equals(environment)));
  }
}
