package org.cloudmigration.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.cloudmigration.domain.operation.ErrorReport;

/** Messages that stay until they are read. */
public final class Notices {

  private Notices() {}

  public static void refused(ErrorReport error) {
    Div words =
        new Div(
            new H4(error.happened()),
            new Paragraph(error.dataImpact() + " " + error.action()),
            HelpLink.learnMore(error.code()));
    if (!error.rawText().isBlank()) {
      words.add(ErrorPanel.rawText(error.rawText()));
    }
    show(words);
  }

  public static void told(String title, String text) {
    show(new Div(new H4(title), new Paragraph(text)));
  }

  private static void show(Div words) {
    Notification notice = new Notification();
    notice.setPosition(Notification.Position.TOP_CENTER);
    notice.setDuration(0);
    notice.addThemeVariants(NotificationVariant.LUMO_WARNING);
    Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    close.setAriaLabel("Close");
    words.addClassName("notice-words");
    Div row = new Div(words, close);
    row.addClassName("notice");
    notice.add(row);
    notice.open();
  }
}
