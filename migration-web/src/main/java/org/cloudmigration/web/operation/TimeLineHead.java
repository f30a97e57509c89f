package org.cloudmigration.web.operation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.cloudmigration.service.operation.LastCheck;
import org.cloudmigration.service.operation.TimeLineFilter;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Ability;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Notices;
import org.cloudmigration.web.shell.Tone;

/** What the page is, whether the trail holds, and how to take it away. */
final class TimeLineHead extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final Span place = new Span();
  private final Span seal = new Span();
  private final Button check = new Button("Check the trail", VaadinIcon.CHECK_CIRCLE_O.create());
  private final Anchor csv = export("CSV");
  private final Anchor json = export("JSON lines");

  TimeLineHead(Formats formats, Viewer viewer, Runnable onCheck) {
    this.formats = formats;
    addClassNames("state-band", "tl-head");
    place.addClassName("place");
    Paragraph what =
        new Paragraph("What people and the system did. Nothing here can be changed unnoticed.");
    what.addClassName("guidance");
    seal.addClassNames("status-mark", "tl-seal");
    seal.getElement().setAttribute("role", "status");
    Div words = new Div(place, new H1("Time line"), what, seal);
    words.addClassName("words");
    boolean mayCheck = viewer.holdsKeys();
    Ability.show(check, mayCheck);
    check.setDisableOnClick(mayCheck);
    check.addClickListener(
        click -> {
          if (mayCheck) {
            onCheck.run();
          } else {
            Notices.told("Check the trail", "Only an administrator may do this.");
          }
        });
    Div actions = new Div(check, csv, json);
    actions.addClassName("actions");
    add(words, actions);
  }

  private static Anchor export(String kind) {
    Anchor link = new Anchor("", kind);
    link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
    link.addClassName("tl-export");
    link.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
    link.setAriaLabel("Export the list as " + kind);
    return link;
  }

  void show(String environment, TimeLineFilter filter) {
    place.setText(filter.isWholeInstallation() ? "All environments" : environment);
    csv.setHref(ExportAddress.of("csv", filter));
    json.setHref(ExportAddress.of("jsonl", filter));
  }

  void showCheck(Optional<LastCheck> last) {
    check.setEnabled(true);
    tone(
        last.map(known -> known.found().broken().isEmpty() ? Tone.GOOD : Tone.BAD)
            .orElse(Tone.NEUTRAL));
    seal.setText(last.map(this::text).orElse("The trail has not been checked yet."));
  }

  void showChecking() {
    tone(Tone.ACTIVE);
    seal.setText("The trail is being checked …");
  }

  private void tone(Tone now) {
    for (Tone each : Tone.values()) {
      seal.setClassName(each.className(), each == now);
    }
  }

  private String text(LastCheck last) {
    String when = formats.time(last.at()) + " by " + last.userName() + ".";
    return last.found().broken().isEmpty()
        ? "The trail is unbroken: %s entries checked at %s"
            .formatted(formats.number(last.found().entries()), when)
        : "The trail is broken: entry %s is missing or was changed. Checked at %s"
            .formatted(formats.number(last.found().broken().getAsLong()), when);
  }
}
