package org.cloudmigration.service.setup.update;

import java.time.Instant;
import java.util.List;
import org.cloudmigration.domain.operation.ErrorReport;

/**
 * The pipelines that are deployed for an environment, beside those that this server would build.
 *
 * @param place name of the data factory
 * @param deployedVersion of this product; blank where nobody knows
 * @param deployedAt null before a preparation
 * @param changes what an update would do; empty if it would change nothing, and if the factory does
 *     not tell
 * @param trouble why the factory does not tell; null if it does
 */
public record PipelineCheck(
    String place,
    String deployedVersion,
    String serverVersion,
    Instant deployedAt,
    List<PipelineChange> changes,
    ErrorReport trouble) {

  public PipelineCheck {
    changes = List.copyOf(changes);
  }

  /** Whether an update would do anything. */
  public boolean differs() {
    return trouble == null && (!changes.isEmpty() || !deployedVersion.equals(serverVersion));
  }
}
