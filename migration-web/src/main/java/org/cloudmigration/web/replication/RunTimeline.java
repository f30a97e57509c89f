package org.cloudmigration.web.replication;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cloudmigration.service.replication.AttemptView;

/** The drawn time line of a run; the browser keeps the spans, and gets only those that are new. */
@Tag("run-timeline")
@JavaScript("context://scripts/run-timeline.js")
final class RunTimeline extends Component {

  private static final long serialVersionUID = 1L;

  /** The script may come after the element. */
  private static final String ADD =
      "customElements.whenDefined('run-timeline').then(() => this.add($0, $1, $2))";

  RunTimeline(Consumer<UUID> opened) {
    getElement()
        .addEventListener(
            "open-table",
            event -> {
              Optional<UUID> table =
                  RunNavigation.id(event.getEventData().get("event.detail.table").asString());
              table.ifPresent(opened);
            })
        .addEventData("event.detail.table");
  }

  /**
   * @param live attempts without an end go on until now
   */
  void add(Collection<AttemptView> attempts, boolean live) {
    getElement().executeJs(ADD, json(attempts), live, (double) Instant.now().toEpochMilli());
  }

  private static String json(Collection<AttemptView> attempts) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (AttemptView attempt : attempts) {
      all.add(
          Json.createArrayBuilder()
              .add(attempt.tableRunId().toString())
              .add(attempt.attempt())
              .add(attempt.worker())
              .add(attempt.startTime().toEpochMilli())
              .add(attempt.endTime() == null ? 0 : attempt.endTime().toEpochMilli())
              .add(RunWords.code(attempt.status()))
              .add(attempt.companyName())
              .add(attempt.tableName()));
    }
    return all.build().toString();
  }
}
