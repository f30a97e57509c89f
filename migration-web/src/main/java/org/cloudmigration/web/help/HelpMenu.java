package org.cloudmigration.web.help;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/** The contents beside a page of the help; a narrow window has the way back to them alone. */
final class HelpMenu extends Nav {

  private static final long serialVersionUID = 1L;

  /**
   * @param shown null beside the error messages
   */
  HelpMenu(HelpTopic shown) {
    addClassName("help-menu");
    setAriaLabel("Help");
    UnorderedList topics = new UnorderedList();
    for (HelpTopic topic : HelpTopic.values()) {
      topics.add(entry(HelpNavigation.within(topic), topic == shown));
    }
    topics.add(entry(HelpNavigation.toErrors(), shown == null));
    add(HelpNavigation.toContents(), topics);
  }

  private static ListItem entry(Anchor link, boolean here) {
    if (here) {
      link.getElement().setAttribute("aria-current", "page");
    }
    return new ListItem(link);
  }
}
