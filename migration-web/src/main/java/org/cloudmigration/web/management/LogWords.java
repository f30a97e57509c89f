package org.cloudmigration.web.management;

import org.cloudmigration.domain.replication.ReplicationType;
import org.cloudmigration.service.management.LogLine;

/** The words of the Migration Log. */
final class LogWords {

  private static final String NOTHING = "–";

  private LogWords() {}

  static String of(ReplicationType type) {
    return switch (type) {
      case NORMAL -> "Normal";
      case DIAGNOSTIC -> "Diagnostic";
      case FULL -> "Full";
      case AZURE_DATA_LAKE -> "Azure Data Lake";
    };
  }

  static String type(LogLine line) {
    return line.isRun() ? of(line.type()) : NOTHING;
  }

  static String trigger(LogLine line) {
    return switch (line.trigger()) {
      case SCHEDULED -> "Scheduled";
      case MANUAL -> "Manual";
      case UNKNOWN -> "Unknown";
    };
  }
}
