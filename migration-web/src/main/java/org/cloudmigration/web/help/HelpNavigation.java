package org.cloudmigration.web.help;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;

/** Addresses of the help: one for each topic. */
public final class HelpNavigation {

  static final String TOPIC = "topic";
  static final String ROUTE = "help/:" + TOPIC + "?";

  private HelpNavigation() {}

  /** Opens beside what a person is doing, so that nothing entered there is lost. */
  public static Anchor link(String topic, String text) {
    return new Anchor("help/" + topic, text, AnchorTarget.BLANK);
  }
}
