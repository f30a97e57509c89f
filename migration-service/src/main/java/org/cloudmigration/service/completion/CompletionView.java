package org.cloudmigration.service.completion;

import java.util.List;
import org.cloudmigration.domain.setup.DisabledReason;

/**
 * How far an environment is from the end of its migration, and what its end takes away.
 *
 * @param productName display name of the source product; blank if nothing was set up
 * @param disabledReason null while enabled, and where no person ended the migration
 * @param disabledText why it was disabled; blank while enabled
 * @param checks empty unless the migration is enabled
 * @param pipelines names of those that are deleted
 * @param objects what setup has made in both databases, which is removed
 */
public record CompletionView(
    boolean enabled,
    String productName,
    DisabledReason disabledReason,
    String disabledText,
    List<CompletionCheck> checks,
    List<String> pipelines,
    List<RemovedObject> objects) {

  /**
   * Something in a customer's database that goes.
   *
   * @param inTenant otherwise it is in the source
   * @param keptByPause the tenant's memory of what was copied, which a pause leaves there
   */
  public record RemovedObject(
      boolean inTenant, String database, String kind, String name, boolean keptByPause) {}

  static final CompletionView NOTHING_SET_UP =
      new CompletionView(false, "", null, "", List.of(), List.of(), List.of());

  public boolean canBeCompleted() {
    return enabled && checks.stream().allMatch(CompletionCheck::holds);
  }
}
