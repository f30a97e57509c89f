package org.cloudmigration.web.setup;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.cloudmigration.service.setup.GuideView;
import org.cloudmigration.web.help.HelpNavigation;
import org.cloudmigration.web.help.HelpTopic;
import org.cloudmigration.web.shell.Banner;
import org.cloudmigration.web.shell.Tone;

/** What a person has to know and accept before anything is done. */
final class ConsentContent extends StepContent {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final Div remarks = new Div();
  private final Checkbox accepted = new Checkbox("I accept the warning and the privacy notice");
  private final Paragraph acceptedBy = new Paragraph();

  ConsentContent(GuideDesk desk) {
    this.desk = desk;
    acceptedBy.addClassName("guidance");
    accepted.addValueChangeListener(change -> inputChanged());
    goOnWithEnter(accepted);
    add(
        new Paragraph(
            "This guide connects a source database with this environment, checks both, and chooses"
                + " what is migrated. You can leave it at any time and continue later. No data is"
                + " copied before you start the first run."),
        remarks,
        new Banner(
            Tone.WARNING,
            "Replication overwrites data of the target",
            "Each run replaces what the chosen companies hold in this environment. Do not set up a"
                + " migration into a company that people work in already. Back up the environment"
                + " first, and sign in to it from a company that is not migrated."),
        new H3("Privacy notice"),
        new Paragraph(
            "The source holds personal data, such as names and addresses of customers, vendors and"
                + " employees. A migration copies them to the tenant database. They pass through this"
                + " server, and through Azure Data Factory only if your installation uses it. You are"
                + " responsible for having the right to do so. Connection strings are stored"
                + " encrypted; what people do here is written to the audit trail."),
        links(),
        accepted,
        acceptedBy);
  }

  private static Div links() {
    Div links =
        new Div(
            HelpNavigation.link(HelpTopic.SETUP, "Help"),
            HelpNavigation.link(HelpTopic.PRIVACY, "Privacy"));
    links.addClassName("links");
    return links;
  }

  @Override
  void show(GuideState state, boolean editable) {
    GuideView guide = state.guide();
    remarks.removeAll();
    if (guide.hasRuns()) {
      remarks.add(
          new Banner(
              Tone.BAD,
              "Data was replicated into this environment before",
              "Never set up a migration again if even one of its companies is in productive use: what"
                  + " people have entered since would be overwritten."));
    }
    if (guide.enabled() && !state.finished()) {
      remarks.add(
          new Banner(
              Tone.ACTIVE,
              "Cloud migration is set up here already",
              "Go through the guide again to change the connection or the companies, after the"
                  + " environment was updated, or when creating companies failed. The connection"
                  + " string has to be entered again. What is in force stays until the preparation"
                  + " has succeeded."));
    }
    boolean given = guide.consentBy() != null;
    accepted.setReadOnly(!editable);
    if (!editable) {
      accepted.setValue(given);
    }
    acceptedBy.setVisible(given);
    acceptedBy.setText(
        given
            ? "Accepted by "
                + guide.consentBy()
                + ", "
                + desk.formats().time(guide.consentAt())
                + "."
            : "");
  }

  @Override
  Optional<String> whyNotNext() {
    return accepted.getValue()
        ? Optional.empty()
        : Optional.of("Accept the warning and the privacy notice to go on.");
  }

  @Override
  void next() {
    desk.commands().forward(() -> desk.guides().consent(desk.environment()));
  }
}
