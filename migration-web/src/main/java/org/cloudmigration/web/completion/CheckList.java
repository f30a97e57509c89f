package org.cloudmigration.web.completion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.cloudmigration.service.completion.CompletionCheck;
import org.cloudmigration.web.shell.Announcer;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** The checks of Complete migration, as they stand now. */
final class CheckList extends Section {

  private static final long serialVersionUID = 1L;

  private final Announcer announcer = new Announcer();
  private final UnorderedList list = new UnorderedList();
  private transient List<CompletionCheck> shown = List.of();

  CheckList() {
    addClassNames("panel", "check-list");
    H2 title = new H2("Checks");
    title.setId("completion-checks");
    getElement().setAttribute("aria-labelledby", "completion-checks");
    add(title, announcer, list);
  }

  void show(List<CompletionCheck> checks) {
    if (checks.equals(shown)) {
      return;
    }
    if (!shown.isEmpty()) {
      checks.stream()
          .filter(check -> !shown.contains(check))
          .findFirst()
          .ifPresent(check -> announcer.say(check.title() + ": " + word(check.state())));
    }
    shown = checks;
    list.removeAll();
    checks.forEach(check -> list.add(line(check)));
  }

  private static ListItem line(CompletionCheck check) {
    Span title = new Span(check.title());
    title.addClassName("step-title");
    Span finding = new Span((check.finding() + " " + check.action()).strip());
    finding.addClassName("step-text");
    return new ListItem(
        StatusMark.of(word(check.state()), tone(check.state())), new Div(title, finding));
  }

  private static String word(CompletionCheck.State state) {
    return switch (state) {
      case PASSED -> "Passed";
      case LEFT_TO_DO -> "Left to do";
      case FAILED -> "Not yet";
    };
  }

  private static Tone tone(CompletionCheck.State state) {
    return switch (state) {
      case PASSED -> Tone.GOOD;
      case LEFT_TO_DO -> Tone.WARNING;
      case FAILED -> Tone.BAD;
    };
  }
}
