package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.models.ActivityRun;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An activity run as the factory tells of it.
 *
 * @param id of this attempt; one activity of a pipeline has several in a loop
 * @param key of the item in a list that it worked on; blank if it belongs to none
 * @param output what it gave back; empty while it runs
 * @param error empty if it did not fail
 */
record FactoryActivity(
    String id,
    String name,
    String type,
    FactoryRunStatus status,
    Instant start,
    String key,
    Map<String, Object> input,
    Map<String, Object> output,
    Optional<FactoryFault> error) {

  static FactoryActivity of(ActivityRun run) {
    return new FactoryActivity(
        run.activityRunId(),
        run.activityName(),
        run.activityType(),
        FactoryRunStatus.of(run.status()),
        run.activityRunStart() == null ? null : run.activityRunStart().toInstant(),
        key(run),
        map(run.input()),
        map(run.output()),
        FactoryFault.of(map(run.error())));
  }

  private static String key(ActivityRun run) {
    Map<String, Object> unnamed =
        Objects.requireNonNullElse(run.additionalProperties(), Map.<String, Object>of());
    return map(unnamed.get("userProperties")).getOrDefault(SharedRun.KEY, "").toString();
  }

  /** 0 where the output has no such number. */
  long number(String name) {
    return output.get(name) instanceof Number number ? number.longValue() : 0;
  }

  /** Of a Lookup of one row; empty if it found none. */
  Map<String, Object> firstRow() {
    return map(output.get("firstRow"));
  }

  @SuppressWarnings("unchecked") // JSON objects have texts as keys
  static Map<String, Object> map(Object json) {
    return json instanceof Map<?, ?> ? (Map<String, Object>) json : Map.of();
  }
}
