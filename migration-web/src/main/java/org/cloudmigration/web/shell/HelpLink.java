package org.cloudmigration.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Ways to the help; they open beside what a person is doing, so that nothing is lost there. */
public final class HelpLink {

  public static final String HELP = "help";
  public static final String ERRORS = HELP + "/errors";

  private HelpLink() {}

  /** Leads to what the catalogue says about a code. */
  public static Anchor learnMore(String code) {
    Anchor link = new Anchor(ERRORS + "/" + code, "Learn more", AnchorTarget.BLANK);
    link.setAriaLabel("Learn more about " + code);
    link.addClassName("learn-more");
    return link;
  }

  /** For the top bar. */
  static Anchor icon() {
    Anchor link = new Anchor(HELP, "", AnchorTarget.BLANK);
    link.add(VaadinIcon.QUESTION_CIRCLE_O.create());
    link.setAriaLabel("Help");
    link.setTitle("Help");
    link.addClassName("help-link");
    return link;
  }
}
