package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.upgrade.run.UpgradeView;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;

/** How the newest data upgrade stands, and the way to another one. */
final class UpgradeBand extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final Span place = new Span();
  private final H1 headline = new H1();
  private final Paragraph guidance = new Paragraph();
  private final Button run = new Button("Run data upgrade …", VaadinIcon.PLAY.create());
  private final Paragraph whyDisabled = new Paragraph();

  UpgradeBand(Formats formats, Runnable onRun) {
    this.formats = formats;
    addClassName("state-band");
    place.addClassName("place");
    headline.getElement().setAttribute("aria-live", "polite");
    guidance.addClassName("guidance");
    whyDisabled.addClassNames("guidance", "why-disabled");
    run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    run.addClickListener(
        click ->
            Confirmation.ask(
                "Run the data upgrade?",
                "Companies that wait or have failed are worked on, one after another; a failed one"
                    + " begins anew. Those that are completed stay as they are. Nothing is"
                    + " replicated while it runs.",
                "Run data upgrade",
                onRun));
    Div words = new Div(place, headline, guidance);
    words.addClassName("words");
    Div actions = new Div(run, whyDisabled);
    actions.addClassName("actions");
    add(words, actions);
  }

  void show(EnvironmentView environment, UpgradeDesk.Snapshot now) {
    place.setText(environment.name() + " · Data upgrade");
    Optional<UpgradeView> upgrade = now.upgrade();
    headline.setText(
        upgrade.map(u -> UpgradeWords.headline(u.status())).orElse("No data upgrade yet"));
    guidance.setText(
        upgrade
            .map(u -> UpgradeWords.guidance(u, now.figures(), formats))
            .orElse(
                "After replication the copied tables are turned into Business Central's, company"
                    + " after company."));
    Tone present = upgrade.map(u -> UpgradeWords.tone(u.status())).orElse(Tone.NEUTRAL);
    for (Tone tone : Tone.values()) {
      headline.setClassName(tone.className(), tone == present);
    }
    run.setEnabled(now.whyNot().isEmpty());
    whyDisabled.setText(now.whyNot());
    whyDisabled.setVisible(!now.whyNot().isEmpty());
  }
}
