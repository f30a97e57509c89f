package org.cloudmigration.web.completion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.cloudmigration.web.help.HelpNavigation;
import org.cloudmigration.web.help.HelpTopic;

/** What is recommended to be done before and after a migration is completed, in this order. */
final class RecommendedSteps extends Section {

  private static final long serialVersionUID = 1L;

  RecommendedSteps() {
    addClassNames("panel", "recommended-steps");
    H2 title = new H2("Recommended steps");
    title.setId("recommended-steps");
    getElement().setAttribute("aria-labelledby", "recommended-steps");
    add(
        title,
        new OrderedList(
            step(
                HelpNavigation.link(HelpTopic.COMPLETING, "Read the help"),
                "What completing means, and what comes after it."),
            step(
                new Span("Have everybody leave both systems"),
                "The one online and the one on-premises. What is entered in the source after the"
                    + " last run stays behind."),
            step(new Span("Run data replication once more"), "It brings the last changes over."),
            step(new Span("Correct errors"), "Each failed table says what to do."),
            step(
                new Span("Replicate again"),
                "If anything was corrected, so that the cloud has it."),
            step(
                new Span("Complete the migration"),
                "Below, when the checks pass and nobody needs another run."),
            step(
                new Span("Review users and permission sets"),
                "The source’s own permissions are not migrated.")));
  }

  private static ListItem step(Component title, String text) {
    Span name = new Span(title);
    name.addClassName("step-title");
    Span words = new Span(text);
    words.addClassName("step-text");
    return new ListItem(name, words);
  }
}
