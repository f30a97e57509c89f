package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.cloudmigration.web.shell.CopyButton;

/** The authentication key, which comes to the page only when an administrator asks for it. */
final class RuntimeKey extends Div {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final Button show = new Button("Show key", VaadinIcon.KEY.create());

  RuntimeKey(GuideDesk desk) {
    this.desk = desk;
    addClassName("runtime-key");
    show.setEnabled(desk.viewer().holdsKeys());
    show.addClickListener(click -> desk.commands().here(this::show));
    add(show);
    if (!desk.viewer().holdsKeys()) {
      Span why = new Span("Only an administrator may see the key. Ask one to do this step.");
      why.addClassName("guidance");
      add(why);
    }
  }

  private void show() {
    String key = desk.guides().runtimeKey(desk.environment());
    Code text = new Code(key);
    text.getElement().setAttribute("aria-label", "Authentication key");
    Button hide =
        new Button(
            "Hide key",
            click -> {
              removeAll();
              add(show);
            });
    removeAll();
    add(text, new CopyButton("the key", () -> key), hide);
  }
}
