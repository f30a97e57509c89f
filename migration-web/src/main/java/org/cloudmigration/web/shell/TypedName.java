package org.cloudmigration.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks for a name before something that is not undone. */
public final class TypedName extends TextField {

  private static final long serialVersionUID = 1L;

  /**
   * @param environment its name
   * @param agree can be pressed once the name is right
   */
  public TypedName(String environment, Button agree) {
    this("environment", environment, agree);
  }

  /**
   * @param what has the name, such as “integration runtime”
   */
  public TypedName(String what, String name, Button agree) {
    super("Name of the " + what);
    setWidthFull();
    setHelperText("Type “" + name + "” to go on.");
    getElement().setAttribute("autocomplete", "off");
    setValueChangeMode(ValueChangeMode.EAGER);
    agree.setEnabled(false);
    addValueChangeListener(change -> agree.setEnabled(change.getValue().equals(name)));
  }
}
