package org.cloudmigration.service.pipeline.datafactory;

import com.azure.core.util.Context;
import com.azure.resourcemanager.datafactory.fluent.models.ActivityRunsQueryResponseInner;
import com.azure.resourcemanager.datafactory.fluent.models.PipelineRunsQueryResponseInner;
import com.azure.resourcemanager.datafactory.models.RunFilterParameters;
import com.azure.resourcemanager.datafactory.models.RunQueryFilter;
import com.azure.resourcemanager.datafactory.models.RunQueryFilterOperand;
import com.azure.resourcemanager.datafactory.models.RunQueryFilterOperator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of the pipelines of a data factory. */
final class FactoryRuns {

  /** Clocks differ, and a query takes its time. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final ResourceManager azure;
  private final FactoryAddress address;

  FactoryRuns(ResourceManager manager, FactoryAddress address) {
    this.azure = manager;
    this.address = address;
  }

  /**
   * Sends one request to start a run. Whoever gets no clear answer must look with {@link #of} what
   * became of it; {@link RunStart} does.
   *
   * @param parameters at most 50, and 896 KB as JSON
   * @return the factory's id of the run
   */
  String create(String pipeline, Map<String, Object> parameters) {
    return azure
        .once()
        .getPipelines()
        .createRunWithResponse(
            address.resourceGroup(),
            address.factory(),
            pipeline,
            null,
            null,
            null,
            null,
            parameters,
            Context.NONE)
        .getValue()
        .runId();
  }

  FactoryRun run(String id) {
    return FactoryRun.of(
        azure.repeating().getPipelineRuns().get(address.resourceGroup(), address.factory(), id));
  }

  /** Those of a pipeline that something happened to since a moment; all pages. */
  List<FactoryRun> of(String pipeline, Instant since) {
    var filter =
        updatedSince(since)
            .withFilters(
                List.of(
                    new RunQueryFilter()
                        .withOperand(RunQueryFilterOperand.PIPELINE_NAME)
                        .withOperator(RunQueryFilterOperator.EQUALS)
                        .withValues(List.of(pipeline))));
    List<FactoryRun> found = new ArrayList<>();
    String next;
    do {
      PipelineRunsQueryResponseInner page =
          azure
              .repeating()
              .getPipelineRuns()
              .queryByFactory(address.resourceGroup(), address.factory(), filter);
      page.value().forEach(run -> found.add(FactoryRun.of(run)));
      next = page.continuationToken();
      filter.withContinuationToken(next);
    } while (next != null);
    return found;
  }

  /** Those of a run that something happened to since a moment; all pages. */
  List<FactoryActivity> activities(String runId, Instant since) {
    RunFilterParameters filter = updatedSince(since);
    List<FactoryActivity> found = new ArrayList<>();
    String next;
    do {
      ActivityRunsQueryResponseInner page =
          azure
              .repeating()
              .getActivityRuns()
              .queryByPipelineRun(address.resourceGroup(), address.factory(), runId, filter);
      page.value().forEach(activity -> found.add(FactoryActivity.of(activity)));
      next = page.continuationToken();
      filter.withContinuationToken(next);
    } while (next != null);
    return found;
  }

  /** With the runs that it has started; it ends some time later. */
  void cancel(String runId) {
    azure
        .repeating()
        .getPipelineRuns()
        .cancelWithResponse(address.resourceGroup(), address.factory(), runId, true, Context.NONE);
  }

  private static RunFilterParameters updatedSince(Instant since) {
    return new RunFilterParameters()
        .withLastUpdatedAfter(since.minus(SKEW).atOffset(ZoneOffset.UTC))
        .withLastUpdatedBefore(Instant.now().plus(SKEW).atOffset(ZoneOffset.UTC));
  }
}
