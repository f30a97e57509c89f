package org.cloudmigration.web.setup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** How a person installs an integration runtime, in four steps. */
final class RuntimeInstructions extends OrderedList {

  private static final long serialVersionUID = 1L;
  private static final String DOWNLOAD = "https://www.microsoft.com/download/details.aspx?id=39717";

  RuntimeInstructions(GuideDesk desk) {
    addClassName("instructions");
    Anchor download = new Anchor(DOWNLOAD, "Download the integration runtime", AnchorTarget.BLANK);
    add(
        new ListItem(
            download,
            new Span(" (at Microsoft), and install it. Leave its window open at the end.")),
        new ListItem(
            new Span("Show the authentication key here, and copy it."), new RuntimeKey(desk)),
        new ListItem(
            new Span(
                "In the window of the runtime, paste the key, and choose Register, then Finish.")),
        new ListItem(
            new Span(
                "Wait for the state below to become Online. This page shows it by itself. Then go"
                    + " on.")));
  }
}
