package org.cloudmigration.web.completion;

import java.util.Optional;
import org.cloudmigration.domain.setup.DisabledReason;
import org.cloudmigration.service.completion.ChecklistView;
import org.cloudmigration.service.completion.CompletionCheck;
import org.cloudmigration.service.completion.CompletionView;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.web.shell.Tone;

/** What the pages around the end of a migration show at one moment. */
record CompletionState(
    EnvironmentView environment, CompletionView completion, ChecklistView checklist) {

  /** How things stand, and what to do. */
  record Headline(String text, Tone tone, String guidance) {}

  String name() {
    return environment.name();
  }

  String place() {
    String product = completion.productName();
    return name() + (product.isBlank() ? "" : " · " + product);
  }

  Headline headline() {
    if (completion.productName().isBlank()) {
      return new Headline("No migration yet", Tone.NEUTRAL, "Run the Cloud Migration Setup first.");
    }
    if (!completion.enabled()) {
      return new Headline(ended(completion.disabledReason()), Tone.NEUTRAL, disabled());
    }
    return completion.canBeCompleted()
        ? new Headline(
            "Cloud Ready Checklist",
            Tone.GOOD,
            "The migration can be completed. Do the recommended steps first.")
        : new Headline(
            "Cloud Ready Checklist",
            Tone.WARNING,
            "The migration cannot be completed yet: see the checks.");
  }

  private String disabled() {
    return (completion.disabledText() + " Cloud migration is disabled; it can be set up again.")
        .strip();
  }

  private static String ended(DisabledReason reason) {
    return switch (reason) {
      case null -> "Migration disabled";
      case COMPLETED -> "Migration completed";
      case PAUSED -> "Migration paused";
      case ABANDONED -> "Migration abandoned";
    };
  }

  /** The first thing that keeps the migration from being completed. */
  Optional<String> whyNotComplete() {
    return completion.checks().stream()
        .filter(check -> !check.holds())
        .map(CompletionCheck::finding)
        .findFirst();
  }
}
