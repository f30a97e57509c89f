package org.cloudmigration.web.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.Place;
import org.cloudmigration.web.shell.Tone;

/** What the guide is about, and what can be done from each of its steps. */
final class GuideHead extends Header {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final Span about = new Span();
  private final Span distrust = new Span("Server certificate trusted without proof");
  private final Button footprint =
      new Button("What is made in your databases", VaadinIcon.DATABASE.create());
  private final Anchor approval = new Anchor("", "Migration approval");
  private final Anchor leave = new Anchor("", "Leave and continue later");
  private final Button startOver = new Button("Start over …", VaadinIcon.ROTATE_LEFT.create());

  GuideHead(GuideDesk desk) {
    this.desk = desk;
    addClassName("guide-head");
    about.addClassName("place");
    distrust.addClassNames("chip", "status-mark", Tone.BAD.className());
    footprint.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    footprint.addClickListener(click -> new FootprintDialog(desk).open());
    startOver.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    startOver.addClickListener(click -> askToStartOver());
    approval.setHref(ApprovalNavigation.address(desk.environment()));
    approval.getElement().setAttribute("router-link", true);
    approval.addClassName("leave");
    leave.setHref(Place.MANAGEMENT_PATH + "/" + desk.environment());
    leave.getElement().setAttribute("router-link", true);
    leave.addClassName("leave");

    Div words = new Div(about, new H1("Cloud Migration Setup"), distrust);
    words.addClassName("words");
    Div actions = new Div(footprint, startOver, approval, leave);
    actions.addClassName("actions");
    add(words, actions);
  }

  void show(GuideState state) {
    String product = state.productName();
    about.setText(state.environment().name() + (product.isBlank() ? "" : " · " + product));
    distrust.setVisible(state.guide().certificateTrusted());
    footprint.setVisible(state.hasConnection() && state.present() != GuideStep.SOURCE_TABLES);
    approval.setVisible(state.guide().approval().matters());
    leave.setVisible(!state.finished());
    startOver.setVisible(
        desk.viewer().canRun()
            && !state.guide().approval().missing()
            && !state.finished()
            && state.present().compareTo(GuideStep.CONSENT) > 0);
  }

  private void askToStartOver() {
    Confirmation.ask(
        "Start over?",
        "What was entered is forgotten, and a preparation that waits for a warning to be accepted is"
            + " given up. Nothing is removed from the databases, and what is in force stays so until"
            + " a new preparation has succeeded.",
        "Start over",
        () -> desk.commands().forward(() -> desk.guides().startOver(desk.environment())));
  }
}
