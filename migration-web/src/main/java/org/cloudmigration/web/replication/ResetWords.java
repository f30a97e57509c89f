package org.cloudmigration.web.replication;

import org.cloudmigration.domain.completion.FollowUp;
import org.cloudmigration.service.completion.reset.ResetView;
import org.cloudmigration.web.shell.Tone;

/** The words for a reset of cloud data that no run has followed yet. */
final class ResetWords {

  private ResetWords() {}

  static MigrationState.Headline headline(ResetView reset) {
    return switch (reset.status()) {
      case IN_PROGRESS ->
          new MigrationState.Headline(
              "Resetting cloud data",
              Tone.ACTIVE,
              "%d of %d steps are done. Nothing else can begin meanwhile.%s"
                  .formatted(
                      reset.companiesRemoved(),
                      reset.companies(),
                      reset.runIsDue() ? " A full run starts by itself afterwards." : ""));
      case FAILED ->
          new MigrationState.Headline(
              "Resetting cloud data failed",
              Tone.BAD,
              "See the error below, then reset the cloud data again.");
      case COMPLETED -> completed(reset);
    };
  }

  private static MigrationState.Headline completed(ResetView reset) {
    if (reset.runIsDue()) {
      return new MigrationState.Headline(
          "Cloud data reset", Tone.ACTIVE, "A full run starts by itself in a moment.");
    }
    return reset.followUp() == FollowUp.DROPPED
        ? new MigrationState.Headline(
            "Cloud data reset, full run not started",
            Tone.BAD,
            "See why below, then run data replication.")
        : new MigrationState.Headline(
            "Cloud data reset",
            Tone.NEUTRAL,
            "No replicated data is left in the tenant. Run data replication to copy all tables of"
                + " the chosen companies.");
  }
}
