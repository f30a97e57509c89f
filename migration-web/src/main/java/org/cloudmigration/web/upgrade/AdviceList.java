package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.cloudmigration.service.upgrade.configuration.ConfigurationAdvice;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** What to look at before data is upgraded. Nothing is refused for it. */
final class AdviceList extends Section {

  private static final long serialVersionUID = 1L;

  private final UnorderedList list = new UnorderedList();
  private transient List<ConfigurationAdvice> shown;

  AdviceList() {
    addClassNames("panel", "advice");
    H2 title = new H2("Before you migrate");
    title.setId("advice-title");
    getElement().setAttribute("aria-labelledby", "advice-title");
    add(title, list);
  }

  void show(List<ConfigurationAdvice> advice) {
    if (advice.equals(shown)) {
      return;
    }
    shown = advice;
    list.removeAll();
    advice.forEach(each -> list.add(line(each)));
    if (advice.isEmpty()) {
      list.add(new ListItem(StatusMark.of("Nothing is left to look at", Tone.GOOD)));
    }
  }

  private static ListItem line(ConfigurationAdvice advice) {
    Span text = new Span(advice.text());
    text.addClassName("step-text");
    Span companies = new Span(ConfigurationWords.companies(advice));
    companies.addClassName("advice-companies");
    Div words = new Div(companies, text);
    words.addClassName("item-words");
    return new ListItem(StatusMark.of(advice.title(), Tone.WARNING), words);
  }
}
