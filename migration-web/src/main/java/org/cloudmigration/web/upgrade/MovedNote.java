package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Collectors;
import org.cloudmigration.service.upgrade.configuration.ChangeAnswer;
import org.cloudmigration.service.upgrade.configuration.SettingMove;

/** What a change has done besides what was wanted; stays in sight until the next one. */
final class MovedNote extends Div {

  private static final long serialVersionUID = 1L;

  private final Div words = new Div();

  MovedNote() {
    addClassName("moved-note");
    Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> clear());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    close.setAriaLabel("Close");
    words.addClassName("moved-words");
    words.getElement().setAttribute("role", "status");
    add(words, close);
    clear();
  }

  void clear() {
    words.removeAll();
    getElement().getClassList().set("empty", true);
  }

  /**
   * @param saved what was done, in any case
   */
  void show(String saved, ChangeAnswer answer) {
    clear();
    words.add(new Paragraph(saved));
    if (!answer.moved().isEmpty()) {
      Span moved =
          new Span(
              answer.moved().stream().map(SettingMove::told).collect(Collectors.joining(" · ")));
      moved.addClassName("moved-list");
      words.add(new Paragraph(new Span("This followed: "), moved));
    }
    answer.remarks().forEach(remark -> words.add(new Paragraph(remark)));
    getElement().getClassList().set("empty", false);
  }
}
