package org.cloudmigration.web.replication;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.Collection;
import java.util.function.IntConsumer;
import org.cloudmigration.service.replication.AttemptView;

/** The drawn time line of a run; the browser keeps the spans, and gets only those that are new. */
@Tag("run-timeline")
@JsModule("context://scripts/run-timeline/run-timeline.js")
final class RunTimeline extends Component {

  private static final long serialVersionUID = 1L;

  /** The script may come after the element. */
  private static final String ADD =
      "customElements.whenDefined('run-timeline').then(() => this.add($0, $1, $2))";

  /**
   * @param opened gets the place in the plan of the table that somebody wants to see
   */
  RunTimeline(IntConsumer opened) {
    getElement()
        .addEventListener(
            "open-table",
            event -> opened.accept(event.getEventData().get("event.detail.table").asInt()))
        .addEventData("event.detail.table");
  }

  /**
   * @param live attempts without an end go on until now
   */
  void add(Collection<AttemptView> attempts, boolean live) {
    double now = Instant.now().toEpochMilli();
    getElement().executeJs(ADD, AttemptJson.of(attempts), live, now);
  }
}
