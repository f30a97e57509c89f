package org.cloudmigration.web.completion;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.completion.CompletionService;
import org.cloudmigration.service.completion.reset.ResetService;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.replication.ReplicationService;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Notices;

/** Asks for what ends a migration or takes its data away, and does it; for any page's buttons. */
@Dependent
public class CompletionDesk {

  @Inject CompletionService completion;
  @Inject ResetService resets;
  @Inject ReplicationService replication;

  /**
   * @param then runs after the command, whatever became of it
   */
  public void askToEnd(EndWay way, String environment, Runnable then) {
    EndDialog.Agreed end =
        (typed, details) ->
            attempt(() -> tellWhatIsLeft(end(way, environment, typed, details)), then);
    attempt(
        () -> new EndDialog(way, environment, completion.view(environment), end).open(), () -> {});
  }

  private List<String> end(EndWay way, String environment, String typed, String details) {
    return switch (way) {
      case COMPLETE -> completion.complete(environment, typed);
      case PAUSE -> completion.pause(environment, typed, details);
      case ABANDON -> completion.abandon(environment, typed, details);
    };
  }

  /**
   * @param then as for {@link #askToEnd}
   */
  public void askToReset(UI ui, String environment, Runnable then) {
    attempt(
        () ->
            ResetDialog.toStartOver(
                    environment,
                    resets.impact(environment),
                    Formats.of(ui),
                    typed -> attempt(() -> resets.reset(environment, typed), then))
                .open(),
        () -> {});
  }

  /**
   * @param then as for {@link #askToEnd}
   */
  public void askToRunInFull(UI ui, String environment, Runnable then) {
    attempt(
        () ->
            ResetDialog.beforeFullRun(
                    environment,
                    resets.impact(environment),
                    Formats.of(ui),
                    typed ->
                        attempt(() -> replication.runFullReplication(environment, typed), then))
                .open(),
        () -> {});
  }

  private static void attempt(Runnable action, Runnable then) {
    try {
      action.run();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    then.run();
  }

  private static void tellWhatIsLeft(List<String> left) {
    if (!left.isEmpty()) {
      Notices.refused(
          new ErrorReport(
              "REMOVAL",
              "The migration has ended, but not everything that setup has made could be removed.",
              "The companies' data is untouched.",
              "Run the removal script when the database answers again. Still there: "
                  + String.join(", ", left)
                  + ".",
              ""));
    }
  }
}
