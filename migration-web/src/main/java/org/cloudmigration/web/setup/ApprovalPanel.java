package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.cloudmigration.domain.setup.ApprovalStatus;
import org.cloudmigration.service.environment.ApprovalView;
import org.cloudmigration.service.setup.SetupView;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Banner;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** How the approval stands, who has decided on it, and the buttons to decide. */
final class ApprovalPanel extends Section {

  private static final long serialVersionUID = 1L;

  private final Viewer viewer;
  private final Formats formats;
  private final Div state = new Div();
  private final Button grant = new Button("Grant approval", VaadinIcon.CHECK.create());
  private final Button revoke = new Button("Revoke approval …", VaadinIcon.BAN.create());
  private final Paragraph whyNot = new Paragraph();

  /**
   * @param onRevoke gets the typed name of the environment
   */
  ApprovalPanel(
      String environment,
      Viewer viewer,
      Formats formats,
      Runnable onGrant,
      SerializableConsumer<String> onRevoke) {
    this.viewer = viewer;
    this.formats = formats;
    addClassNames("panel", "step-frame");
    Span place = new Span(environment);
    place.addClassName("place");
    state.addClassName("approval-state");
    state.getElement().setAttribute("aria-live", "polite");
    whyNot.addClassName("guidance");
    grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    grant.setDisableOnClick(true);
    grant.addClickListener(click -> onGrant.run());
    revoke.addThemeVariants(ButtonVariant.LUMO_ERROR);
    revoke.addClickListener(click -> new RevokeDialog(environment, onRevoke).open());

    Div content =
        new Div(
            new Paragraph(
                "Users who work for a partner can set up the migration of "
                    + environment
                    + " only while an administrator of the company itself approves of it."),
            state);
    content.addClassName("step-content");
    Div buttons = new Div(whyNot, grant, revoke);
    buttons.addClassName("step-buttons");
    add(place, new H1("Migration approval"), content, buttons);
  }

  void show(ApprovalView approval, Optional<SetupView> setup) {
    state.removeAll();
    state.add(facts(approval));
    setup
        .filter(known -> approval.status() == ApprovalStatus.REVOKED && !known.enabled())
        .map(SetupView::disabledText)
        .filter(text -> !text.isBlank())
        .ifPresent(text -> state.add(new Banner(Tone.WARNING, "The migration was disabled", text)));
    boolean granted = approval.status() == ApprovalStatus.GRANTED;
    Optional<String> why = whyNoDecision(approval);
    grant.setVisible(!granted);
    grant.setEnabled(why.isEmpty());
    revoke.setVisible(granted);
    revoke.setEnabled(why.isEmpty());
    whyNot.setText(why.orElse(""));
  }

  private Facts facts(ApprovalView approval) {
    Facts facts =
        new Facts()
            .fact("Status", StatusMark.of(status(approval.status()), tone(approval.status())));
    if (approval.grantedBy() != null) {
      facts
          .fact("Granted by", approval.grantedBy())
          .fact("Granted", formats.time(approval.grantedAt()));
    }
    if (approval.revokedBy() != null) {
      facts
          .fact("Revoked by", approval.revokedBy())
          .fact("Revoked", formats.time(approval.revokedAt()));
    }
    return facts;
  }

  private Optional<String> whyNoDecision(ApprovalView approval) {
    if (approval.viewerDelegated()) {
      return Optional.of(
          "You work for a partner: an administrator of the company itself decides on it.");
    }
    return viewer.holdsKeys()
        ? Optional.empty()
        : Optional.of("Only an administrator decides on it.");
  }

  private static String status(ApprovalStatus status) {
    return switch (status) {
      case BLANK -> "Not granted";
      case GRANTED -> "Granted";
      case REVOKED -> "Revoked";
    };
  }

  private static Tone tone(ApprovalStatus status) {
    return switch (status) {
      case BLANK -> Tone.NEUTRAL;
      case GRANTED -> Tone.GOOD;
      case REVOKED -> Tone.WARNING;
    };
  }
}
