package org.cloudmigration.web.management;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.cloudmigration.domain.environment.EnvironmentType;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.management.MigrationOverview;
import org.cloudmigration.service.management.MigrationStatus;
import org.cloudmigration.web.shell.Tone;

/** How the migration of an environment stands, what it means, and what comes next. */
final class StatusBand extends Section {

  private static final long serialVersionUID = 1L;

  /** About two lines of a wide window. */
  private static final int SHORT = 190;

  private final Span place = new Span();
  private final H1 headline = new H1();
  private final Paragraph guidance = new Paragraph();
  private final Button all = new Button("Show all");
  private final NextSteps next;

  StatusBand(NextSteps next) {
    this.next = next;
    addClassName("state-band");
    place.addClassName("place");
    guidance.addClassName("guidance");
    headline.getElement().setAttribute("aria-live", "polite");
    all.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
    all.addClickListener(click -> unfold(!guidance.hasClassName("unfolded")));
    Div words = new Div(place, headline, guidance, all);
    words.addClassName("words");
    add(words, next);
  }

  private void unfold(boolean whole) {
    guidance.setClassName("unfolded", whole);
    all.setText(whole ? "Show less" : "Show all");
    all.getElement().setAttribute("aria-expanded", Boolean.toString(whole));
  }

  void show(MigrationOverview now) {
    place.setText(place(now));
    MigrationStatus status = now.status();
    headline.setText(status.text());
    for (Tone tone : Tone.values()) {
      headline.setClassName(tone.className(), tone == Tones.of(status.tone()));
    }
    guidance.setText(status.guidance());
    boolean isLong = status.guidance().length() > SHORT;
    guidance.setClassName("foldable", isLong);
    all.setVisible(isLong);
    next.show(now);
  }

  private static String place(MigrationOverview now) {
    EnvironmentView environment = now.environment();
    String kind = environment.type() == EnvironmentType.SANDBOX ? "Sandbox" : "Production";
    String product = now.information().product();
    String name =
        environment.name().equalsIgnoreCase(kind)
            ? environment.name()
            : environment.name() + " (" + kind + ")";
    return name
        + " · "
        + (product.isEmpty() ? "no source" : product)
        + (environment.applicationVersion().isEmpty()
            ? ""
            : " · version " + environment.applicationVersion());
  }
}
