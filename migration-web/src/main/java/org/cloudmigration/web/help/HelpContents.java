package org.cloudmigration.web.help;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.cloudmigration.service.error.ErrorCatalogue;

/** What the help has to offer, each with a line that says what it is about. */
final class HelpContents extends Div {

  private static final long serialVersionUID = 1L;

  HelpContents() {
    addClassName("help-contents");
    UnorderedList topics = new UnorderedList();
    for (HelpTopic topic : HelpTopic.values()) {
      topics.add(entry(HelpNavigation.within(topic), topic.summary()));
    }
    topics.add(
        entry(
            HelpNavigation.toErrors(),
            "All " + ErrorCatalogue.SHIPPED.entries().size() + " of them, to search and to read."));
    topics.add(
        entry(
            HelpNavigation.toApi(),
            "What scripts can do, with every address, to be read and tried."));
    add(new H1("Help"), topics);
  }

  private static ListItem entry(Anchor link, String summary) {
    return new ListItem(link, new Paragraph(summary));
  }
}
