package org.cloudmigration.web.completion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.cloudmigration.web.shell.Tone;

/** How an environment stands, over a page around the end of its migration. */
final class CompletionHead extends Section {

  private static final long serialVersionUID = 1L;

  private final Span place = new Span();
  private final H1 headline = new H1();
  private final Paragraph guidance = new Paragraph();

  CompletionHead() {
    addClassName("state-band");
    place.addClassName("place");
    guidance.addClassName("guidance");
    headline.getElement().setAttribute("aria-live", "polite");
    Div words = new Div(place, headline, guidance);
    words.addClassName("words");
    add(words);
  }

  void show(String where, CompletionState.Headline now) {
    place.setText(where);
    headline.setText(now.text());
    guidance.setText(now.guidance());
    for (Tone tone : Tone.values()) {
      headline.setClassName(tone.className(), tone == now.tone());
    }
  }
}
