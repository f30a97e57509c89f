package org.cloudmigration.web.company;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.cloudmigration.domain.setup.TaskStatus;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.setup.SetupView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.Tone;

/** How the creation of all companies stands. */
final class CompanyBand extends Section {

  private static final long serialVersionUID = 1L;

  private final Viewer viewer;
  private final Span place = new Span();
  private final H1 headline = new H1();
  private final Paragraph guidance = new Paragraph();
  private final Button compare =
      new Button("Compare with the tenant", VaadinIcon.EXCHANGE.create());
  private final Button retry = new Button("Retry creation …", VaadinIcon.REFRESH.create());
  private final Paragraph whyDisabled = new Paragraph();

  private static final String NOT_BY_HAND =
      " While the migration is on, do not create, rename or delete companies in the tenant by hand.";

  CompanyBand(Viewer viewer, Runnable onRetry, Runnable onCompare) {
    this.viewer = viewer;
    addClassName("state-band");
    place.addClassName("place");
    headline.getElement().setAttribute("aria-live", "polite");
    guidance.addClassName("guidance");
    whyDisabled.addClassNames("guidance", "why-disabled");
    compare.addClickListener(click -> onCompare.run());
    retry.addClickListener(
        click ->
            Confirmation.ask(
                "Create the companies again?",
                "Companies that exist in the tenant stay as they are. Those that are created now are"
                    + " marked as not initialized.",
                "Retry creation",
                onRetry));
    Div words = new Div(place, headline, guidance);
    words.addClassName("words");
    Div actions = new Div(compare, retry, whyDisabled);
    actions.addClassName("actions");
    add(words, actions);
  }

  void show(EnvironmentView environment, Optional<SetupView> setup) {
    place.setText(
        environment.name() + " · " + setup.map(SetupView::productName).orElse("no source"));
    Optional<TaskStatus> task = setup.filter(SetupView::enabled).map(SetupView::companyTask);
    headline.setText(task.map(CompanyBand::headline).orElse("No companies yet"));
    guidance.setText(
        task.map(known -> guidance(known) + NOT_BY_HAND)
            .orElse("Run the Cloud Migration Setup first."));
    Tone now = task.map(CompanyBand::tone).orElse(Tone.NEUTRAL);
    for (Tone tone : Tone.values()) {
      headline.setClassName(tone.className(), tone == now);
    }
    Optional<String> whyNot = whyNoRetry(task);
    compare.setVisible(task.isPresent());
    retry.setEnabled(whyNot.isEmpty());
    whyDisabled.setText(whyNot.orElse(""));
    whyDisabled.setVisible(whyNot.isPresent());
  }

  private Optional<String> whyNoRetry(Optional<TaskStatus> task) {
    if (!viewer.canRun()) {
      return Optional.of(Viewer.MAY_ONLY_READ);
    }
    if (task.isEmpty()) {
      return Optional.of("Cloud migration is not set up for this environment.");
    }
    return task.get() == TaskStatus.IN_PROGRESS
        ? Optional.of("The companies are being created now.")
        : Optional.empty();
  }

  private static String headline(TaskStatus task) {
    return switch (task) {
      case IN_PROGRESS -> "Companies are being created";
      case FAILED -> "Creating companies failed";
      case COMPLETED -> "Companies are created";
    };
  }

  private static String guidance(TaskStatus task) {
    return switch (task) {
      case IN_PROGRESS -> "You may leave this page; the work goes on. Runs have to wait for it.";
      case FAILED -> "See the error below. Remove its cause, then retry.";
      case COMPLETED ->
          "Open a company to see its details. A company that is not initialized can be migrated, but"
              + " not be used yet.";
    };
  }

  private static Tone tone(TaskStatus task) {
    return switch (task) {
      case IN_PROGRESS -> Tone.ACTIVE;
      case FAILED -> Tone.BAD;
      case COMPLETED -> Tone.GOOD;
    };
  }
}
