package org.cloudmigration.web.help;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.cloudmigration.web.api.ApiNavigation;
import org.cloudmigration.web.shell.HelpLink;

/** Addresses of the help: the contents, and one for each topic. */
public final class HelpNavigation {

  private static final String TOPIC = "topic";
  static final String ROUTE = HelpLink.HELP + "/:" + TOPIC + "?";

  private HelpNavigation() {}

  /** Opens beside what a person is doing, so that nothing entered there is lost. */
  public static Anchor link(HelpTopic topic, String text) {
    return new Anchor(address(topic), text, AnchorTarget.BLANK);
  }

  /** From one page of the help to another. */
  static Anchor within(HelpTopic topic) {
    return within(address(topic), topic.title());
  }

  static Anchor toContents() {
    return within(HelpLink.HELP, "Help");
  }

  static Anchor toErrors() {
    return within(HelpLink.ERRORS, "Error messages");
  }

  static Anchor toApi() {
    return within(ApiNavigation.PATH, "The API");
  }

  private static Anchor within(String address, String text) {
    Anchor link = new Anchor(address, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private static String address(HelpTopic topic) {
    return HelpLink.HELP + "/" + topic.id();
  }

  /** Empty for the contents, and for what is no topic. */
  static Optional<HelpTopic> topic(RouteParameters parameters) {
    return parameters.get(TOPIC).flatMap(HelpTopic::of);
  }
}
