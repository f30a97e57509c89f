package org.cloudmigration.service.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is to be sent, and where to.
 *
 * @param seal of the subscription as it was when the parcel was packed
 * @param clientState empty if the subscriber wants none
 */
record Parcel(
    UUID subscription,
    String seal,
    String address,
    String clientState,
    String resource,
    List<Change> changes,
    Instant collectedAt,
    Instant expiresAt) {

  /** Without the secrets. */
  @Override
  public String toString() {
    return "Parcel[subscription=" + subscription + ", changes=" + changes.size() + "]";
  }
}
