package org.cloudmigration.service.pipeline.datafactory;

import java.util.Arrays;

/** Status of a pipeline run or of an activity run, as Azure Data Factory spells it. */
enum FactoryRunStatus {
  QUEUED("Queued", false),
  IN_PROGRESS("InProgress", false),
  SUCCEEDED("Succeeded", true),
  FAILED("Failed", true),
  CANCELING("Canceling", false),
  CANCELLED("Cancelled", true),
  /** Activities alone: what it depends on did not end as it has to. */
  SKIPPED("Skipped", true),
  /** One that Azure has invented since; taken as not ended. */
  UNKNOWN("", false);

  private final String spelling;
  private final boolean ended;

  FactoryRunStatus(String spelling, boolean ended) {
    this.spelling = spelling;
    this.ended = ended;
  }

  static FactoryRunStatus of(String spelling) {
    return Arrays.stream(values())
        .filter(status -> status.spelling.equalsIgnoreCase(spelling))
        .findFirst()
        .orElse(UNKNOWN);
  }

  boolean hasEnded() {
    return ended;
  }
}
