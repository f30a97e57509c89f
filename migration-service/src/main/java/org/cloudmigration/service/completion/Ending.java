package org.cloudmigration.service.completion;

import java.util.List;
import org.cloudmigration.domain.setup.DisabledReason;

/**
 * Why a migration ends.
 *
 * @param reason null if no person has ended it with an intention of these
 * @param happened a sentence
 * @param details in a person's words; null or blank for none
 */
public record Ending(DisabledReason reason, String happened, String details) {

  /** Who goes on later finds what was copied; see decision record 017. */
  boolean keepsTenantState() {
    return reason == DisabledReason.PAUSED;
  }

  /**
   * As the log keeps it.
   *
   * @param left what could not be removed
   */
  String text(List<String> left) {
    String text = happened + (details == null || details.isBlank() ? "" : " " + details.strip());
    return left.isEmpty()
        ? text
        : text
            + " Not removed, because a database did not answer: "
            + String.join(", ", left)
            + ". Run the removal script there.";
  }
}
