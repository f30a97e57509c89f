package org.cloudmigration.web.completion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.cloudmigration.service.completion.CompletionView;
import org.cloudmigration.web.shell.TypedName;

/** Tells what goes when a migration ends, and asks for the environment's name. */
public final class EndDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_DETAILS = 500;

  /** What is done once a person has agreed. */
  @FunctionalInterface
  public interface Agreed {
    void end(String typedName, String details);
  }

  /**
   * @param view what goes
   */
  public EndDialog(EndWay way, String environment, CompletionView view, Agreed agreed) {
    setHeaderTitle(way.question(environment));
    addClassName("end-dialog");
    setWidth("44rem");
    setMaxWidth("100%");
    TextArea details = new TextArea("Additional details");
    details.setHelperText("For the log, such as why and until when.");
    details.setWidthFull();
    details.setMaxLength(LONGEST_DETAILS);
    details.setVisible(way.asksForDetails());
    Button agree = new Button(way.action());
    TextField name = new TypedName(environment, agree);
    agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    agree.setDisableOnClick(true);
    agree.addClickListener(
        click -> {
          close();
          agreed.end(name.getValue(), details.getValue());
        });
    add(new Paragraph(way.meaning()), new RemovalList(way, view), details, name);
    getFooter().add(new Button("Cancel", click -> close()), agree);
  }
}
