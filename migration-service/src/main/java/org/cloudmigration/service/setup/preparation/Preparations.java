package org.cloudmigration.service.setup.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.pipeline.ActivityRun;
import org.cloudmigration.domain.pipeline.Pipeline;
import org.cloudmigration.domain.pipeline.PipelineKind;
import org.cloudmigration.domain.pipeline.PipelineRun;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.setup.SetupGuide;
import org.cloudmigration.service.environment.EnvironmentUse;
import org.cloudmigration.service.environment.LeaseKeeper;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.pipeline.ActivityDefinition;
import org.cloudmigration.service.pipeline.PipelineDefinition;
import org.cloudmigration.service.pipeline.PipelineJson;
import org.cloudmigration.service.setup.PreparationView;

/** Begins, continues and stops runs of the preparation pipeline. */
@ApplicationScoped
@Transactional
public class Preparations {

  @Inject Pipelines pipelines;
  @Inject EnvironmentUse use;
  @Inject LeaseKeeper leases;
  @Inject Event<PreparationDriver.Begun> begun;
  @Inject Event<PreparationDriver.StopRequested> stops;
  @Inject Event<PreparationDriver.GivenUp> givenUp;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * @return id of the run
   */
  public UUID begin(Environment environment, SetupGuide guide, String userName) {
    long fence = lease(environment.id());
    closeWaiting(guide);
    PipelineDefinition definition = PreparationPipeline.of(environment);
    Pipeline pipeline =
        new Pipeline(
            environment.id(),
            PipelineKind.PREPARATION,
            definition.name(),
            guide.dataFactoryId(),
            PipelineJson.write(definition),
            Instant.now());
    pipelines.add(pipeline);
    PipelineRun run =
        new PipelineRun(pipeline.id(), environment.id(), userName, fence, Instant.now());
    pipelines.add(run);
    int order = 0;
    for (ActivityDefinition activity : definition.activities()) {
      order++;
      pipelines.add(new ActivityRun(run.id(), order, activity.name()));
    }
    begun.fire(new PreparationDriver.Begun(run.id(), environment.id(), fence));
    changes.fire(new EnvironmentChanged(environment.id()));
    return run.id();
  }

  /** A run that waits for acceptance is given up when another one begins. */
  public void closeWaiting(SetupGuide guide) {
    pipelines
        .run(guide.pipelineRunId())
        .filter(run -> run.status() == PipelineRunStatus.WAITING)
        .ifPresent(
            run -> {
              run.end(PipelineRunStatus.CANCELLED, null, Instant.now());
              givenUp.fire(new PreparationDriver.GivenUp(run.environmentId()));
            });
  }

  /**
   * Accepts a warning; the last one lets the run go on.
   *
   * @return what was accepted
   */
  public String accept(SetupGuide guide, UUID activityId, String userName) {
    PipelineRun run =
        pipelines
            .run(guide.pipelineRunId())
            .filter(known -> known.status() == PipelineRunStatus.WAITING)
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "STATE",
                        "No preparation waits for a warning to be accepted.",
                        "Look at the present state of the preparation."));
    List<ActivityRun> activities = pipelines.activities(run.id());
    ActivityRun accepted =
        activities.stream()
            .filter(activity -> activity.id().equals(activityId))
            .filter(ActivityRun::waitsForAcceptance)
            .findFirst()
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "STATE",
                        "This activity has no warning that waits to be accepted.",
                        "Look at the present state of the preparation."));
    accepted.accept(userName, Instant.now());
    if (activities.stream().noneMatch(ActivityRun::waitsForAcceptance)) {
      long fence = lease(run.environmentId());
      run.proceed(fence);
      begun.fire(new PreparationDriver.Begun(run.id(), run.environmentId(), fence));
    }
    changes.fire(new EnvironmentChanged(run.environmentId()));
    return accepted.error().happened();
  }

  public void stop(SetupGuide guide) {
    PipelineRun run =
        pipelines
            .run(guide.pipelineRunId())
            .filter(known -> known.status() == PipelineRunStatus.IN_PROGRESS)
            .orElseThrow(
                () ->
                    RefusedException.because(
                        "STATE",
                        "No preparation is in progress.",
                        "Look at the present state of the preparation; there is nothing to stop."));
    run.requestStop();
    stops.fire(new PreparationDriver.StopRequested(run.id()));
    changes.fire(new EnvironmentChanged(run.environmentId()));
  }

  /** The server of this run went away before its end. */
  public boolean wasCutOff(UUID runId) {
    return pipelines
        .run(runId)
        .map(PipelineRun::error)
        .filter(error -> error.code().equals(PreparationErrors.INTERRUPTED))
        .isPresent();
  }

  /** Empty if none was begun yet. */
  public Optional<PreparationView> view(UUID runId) {
    return pipelines.run(runId).map(this::view);
  }

  private PreparationView view(PipelineRun run) {
    PipelineDefinition definition =
        PipelineJson.read(pipelines.pipeline(run.pipelineId()).definition());
    return new PreparationView(
        run.id(),
        run.status(),
        run.startTime(),
        run.endTime(),
        run.error(),
        pipelines.activities(run.id()).stream()
            .map(activity -> view(activity, definition.activity(activity.name())))
            .toList());
  }

  private static PreparationView.Activity view(ActivityRun run, ActivityDefinition definition) {
    return new PreparationView.Activity(
        run.id(),
        run.name(),
        definition.title(),
        definition.place().title(),
        run.status(),
        run.startTime(),
        run.endTime(),
        run.output(),
        run.error(),
        run.acceptedBy());
  }

  /** Not while what an earlier preparation had made is still being undone under the lease. */
  private long lease(UUID environmentId) {
    if (use.isReplicating(environmentId)) {
      throw RefusedException.because(
          "50010", "A replication run is in progress.", "Wait until it has ended, or stop it.");
    }
    return leases
        .acquireIfFree(environmentId)
        .orElseThrow(
            () ->
                RefusedException.because(
                    "LEASE",
                    "Other work is going on in this environment, or another server holds it.",
                    "Wait until it has ended; it shows on the management page."));
  }
}
