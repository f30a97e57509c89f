package org.cloudmigration.web.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.cloudmigration.domain.setup.GuideStep;

/** The steps of the guide: which are done, which is shown, which come later. */
final class StepRail extends Nav {

  private static final long serialVersionUID = 1L;

  private final OrderedList steps = new OrderedList();

  StepRail() {
    addClassName("step-rail");
    setAriaLabel("Steps of the setup");
    add(steps);
  }

  void show(GuideState state, GuideStep shown) {
    steps.removeAll();
    for (GuideStep step : state.steps()) {
      steps.add(item(state, step, step == shown));
    }
  }

  private static ListItem item(GuideState state, GuideStep step, boolean shown) {
    boolean done = state.passed(step) || state.finished();
    boolean open = done || step == state.present();
    ListItem item = new ListItem(entry(state, step, shown, open));
    item.addClassName("step");
    item.setClassName("step-done", done);
    item.setClassName("step-open", open && !done);
    item.setClassName("step-shown", shown);
    return item;
  }

  private static Component entry(GuideState state, GuideStep step, boolean shown, boolean open) {
    Span name = new Span(GuideWords.of(step));
    name.addClassName("step-name");
    Span stand = new Span(stand(state, step));
    stand.addClassName("for-listeners");
    if (!open) {
      Span closed = new Span(name, stand);
      closed.addClassName("step-entry");
      return closed;
    }
    RouterLink link =
        new RouterLink(
            "", SetupPage.class, SetupNavigation.ofStep(state.environment().name(), step));
    link.add(name, stand);
    link.addClassName("step-entry");
    if (shown) {
      link.getElement().setAttribute("aria-current", "step");
    }
    return link;
  }

  private static String stand(GuideState state, GuideStep step) {
    if (state.passed(step) || state.finished()) {
      return ", done";
    }
    return step == state.present() ? ", comes next" : ", later";
  }
}
