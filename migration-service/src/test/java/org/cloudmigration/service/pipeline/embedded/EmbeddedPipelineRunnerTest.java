package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.pipeline.ActivityDefinition;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.pipeline.ActivityKind;
import org.cloudmigration.service.pipeline.ActivityOutcome;
import org.cloudmigration.service.pipeline.LeaseLostException;
import org.cloudmigration.service.pipeline.PipelineDefinition;
import org.cloudmigration.service.pipeline.PipelineWork;
import org.cloudmigration.service.pipeline.PipelineWorkListener;
import org.junit.jupiter.api.Test;

/** Connect, two checks beside each other, then what needs both. */
class EmbeddedPipelineRunnerTest {

  private static final ErrorReport TROUBLE =
      new ErrorReport("50001", "It happened.", "Nothing.", "Do this.", "");

  private static final PipelineDefinition PIPELINE =
      new PipelineDefinition(
          "prepare",
          List.of(
              activity("Connect"),
              activity("First", "Connect"),
              activity("Second", "Connect"),
              activity("Make", "First", "Second")));

  private final UUID run = UUID.randomUUID();
  private final Map<String, ActivityOutcome> outcomes = new HashMap<>();
  private final List<String> told = new ArrayList<>();

  /** In the calling thread: nothing to wait for. */
  private final EmbeddedPipelineRunner runner = new EmbeddedPipelineRunner(Runnable::run);

  private final PipelineWorkListener listener =
      new PipelineWorkListener() {
        @Override
        public void began(UUID runId, String activity) {
          told.add("began " + activity);
        }

        @Override
        public void ended(UUID runId, String activity, ActivityOutcome outcome) {
          told.add(activity + " " + outcome.getClass().getSimpleName());
        }

        @Override
        public void ended(UUID runId, End end) {
          told.add(end.name());
        }
      };

  private static ActivityDefinition activity(String name, String... after) {
    return new ActivityDefinition(name, name, ActivityKind.CHECK, Place.SOURCE, List.of(after));
  }

  private ActivityOutcome outcome(ActivityDefinition activity) {
    return outcomes.getOrDefault(activity.name(), new ActivityOutcome.Succeeded(""));
  }

  private List<String> run(String... done) {
    return run(this::outcome, done);
  }

  private List<String> run(PipelineWork.Executor executor, String... done) {
    runner.run(new PipelineWork(run, PIPELINE, Set.of(done), executor), listener);
    assertThat(runner.isRunning(run)).isFalse();
    return told;
  }

  @Test
  void oneAfterTheOtherInTheOrderOfTheDefinition() {
    assertThat(run())
        .containsExactly(
            "began Connect",
            "Connect Succeeded",
            "began First",
            "First Succeeded",
            "began Second",
            "Second Succeeded",
            "began Make",
            "Make Succeeded",
            "SUCCEEDED");
  }

  @Test
  void checksBesideAFailedOneStillRunSoThatAllFaultsShow() {
    outcomes.put("First", new ActivityOutcome.Failed(TROUBLE));
    assertThat(run())
        .containsSubsequence("First Failed", "Second Succeeded", "FAILED")
        .doesNotContain("began Make");
  }

  @Test
  void nothingIsMadeWhileAWarningWaits() {
    outcomes.put("Second", new ActivityOutcome.Warned(TROUBLE));
    assertThat(run()).contains("Second Warned", "WAITING").doesNotContain("began Make");
  }

  @Test
  void aFailureBesideAWarningIsAFailure() {
    outcomes.put("First", new ActivityOutcome.Warned(TROUBLE));
    outcomes.put("Second", new ActivityOutcome.Failed(TROUBLE));
    assertThat(run()).endsWith("FAILED");
  }

  @Test
  void whatIsDoneIsNotDoneAgain() {
    assertThat(run("Connect", "First", "Second"))
        .containsExactly("began Make", "Make Succeeded", "SUCCEEDED");
  }

  @Test
  void anExceptionFailsItsActivityWithWordsAndWithoutSecrets() {
    List<ErrorReport> reports = new ArrayList<>();
    runner.run(
        new PipelineWork(
            run,
            PIPELINE,
            Set.of(),
            activity -> {
              throw new IllegalStateException("Password=hush failed");
            }),
        new PipelineWorkListener() {
          @Override
          public void began(UUID runId, String activity) {
            told.add(activity);
          }

          @Override
          public void ended(UUID runId, String activity, ActivityOutcome outcome) {
            reports.add(((ActivityOutcome.Failed) outcome).why());
          }

          @Override
          public void ended(UUID runId, End end) {
            told.add(end.name());
          }
        });
    assertThat(told).containsExactly("Connect", "FAILED");
    assertThat(reports)
        .singleElement()
        .extracting(ErrorReport::rawText)
        .asString()
        .contains("IllegalStateException")
        .doesNotContain("hush");
  }

  @Test
  void aStopLetsThePresentActivityBeTheLast() {
    run(
        activity -> {
          runner.stop(run);
          return outcome(activity);
        });
    assertThat(told).containsExactly("began Connect", "STOPPED");
  }

  @Test
  void aLostLeaseEndsTheAttemptWithoutAWord() {
    run(
        activity -> {
          throw new LeaseLostException("gone");
        });
    assertThat(told).containsExactly("began Connect");
  }

  @Test
  void oneRunIsNotRunTwiceAtATime() {
    List<Runnable> queue = new ArrayList<>();
    var waiting = new EmbeddedPipelineRunner(queue::add);
    var work = new PipelineWork(run, PIPELINE, Set.of(), this::outcome);
    waiting.run(work, listener);
    assertThat(waiting.isRunning(run)).isTrue();
    assertThatThrownBy(() -> waiting.run(work, listener)).isInstanceOf(IllegalStateException.class);
    queue.getFirst().run();
    assertThat(told).endsWith("SUCCEEDED");
  }

  @Test
  void aServerThatTakesNoMoreWorkLeavesNothingBehind() {
    var refusing =
        new EmbeddedPipelineRunner(
            task -> {
              throw new java.util.concurrent.RejectedExecutionException("closing");
            });
    var work = new PipelineWork(run, PIPELINE, Set.of(), this::outcome);
    assertThatThrownBy(() -> refusing.run(work, listener)).hasMessage("closing");
    assertThat(refusing.isRunning(run)).isFalse();
  }
}
