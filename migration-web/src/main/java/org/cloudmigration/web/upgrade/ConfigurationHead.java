package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.cloudmigration.service.upgrade.configuration.ConfigurationView;
import org.cloudmigration.web.shell.Tone;

/** What the page is about, and what can be done with all companies at once. */
final class ConfigurationHead extends Section {

  private static final long serialVersionUID = 1L;

  private final Span place = new Span();
  private final H1 headline = new H1();
  private final Paragraph guidance = new Paragraph();
  private final Button dimensions = new Button("Set all dimensions …");
  private final Button defaults = new Button("Reset defaults …");

  ConfigurationHead(Runnable setDimensions, Runnable resetDefaults) {
    addClassName("state-band");
    place.addClassName("place");
    guidance.addClassName("guidance");
    headline.addClassName(Tone.NEUTRAL.className());
    dimensions.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dimensions.addClickListener(click -> setDimensions.run());
    defaults.addClickListener(click -> resetDefaults.run());
    Div words = new Div(place, headline, guidance);
    words.addClassName("words");
    Div actions = new Div(defaults, dimensions);
    actions.addClassName("actions");
    add(words, actions);
  }

  /** Where there is nothing to configure. */
  void showNothing(String environment) {
    place.setText(environment);
    headline.setText("No company configuration");
    guidance.setText(
        "It is there once the migration of a product with a data upgrade is set up: run the Cloud"
            + " Migration Setup first.");
    dimensions.setVisible(false);
    defaults.setVisible(false);
  }

  /**
   * @param whyNot why nothing can be changed; blank if it can
   */
  void show(String environment, ConfigurationView now, String whyNot) {
    place.setText(environment + " · " + now.product());
    headline.setText(now.settings().companyForm().title());
    guidance.setText(whyNot.isEmpty() ? told(now) : whyNot);
    dimensions.setVisible(true);
    defaults.setVisible(true);
    dimensions.setEnabled(whyNot.isEmpty());
    defaults.setEnabled(whyNot.isEmpty());
  }

  private static String told(ConfigurationView now) {
    String frozen =
        now.frozen() == 0
            ? ""
            : " %d of %d companies are completed and stay as they are."
                .formatted(now.frozen(), now.companies());
    return "How the data upgrade is to go. Do it after the setup and before you replicate; every"
        + " change is saved at once."
        + frozen;
  }
}
