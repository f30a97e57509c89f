package org.cloudmigration.web.setup;

import org.cloudmigration.domain.pipeline.ActivityRunStatus;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.web.shell.Tone;

/** The words of the guide, and the tones of its states. */
final class GuideWords {

  private GuideWords() {}

  /** Short, for the list of steps. */
  static String of(GuideStep step) {
    return switch (step) {
      case CONSENT -> "Consent";
      case PRODUCT -> "Product";
      case CONNECTION -> "Connection";
      case SOURCE_TABLES -> "Tables";
      case RUNTIME -> "Runtime";
      case PREPARATION -> "Preparation";
      case COMPANIES -> "Companies";
      case PRODUCT_SETTINGS -> "Product settings";
      case DONE -> "Done";
    };
  }

  static String heading(GuideStep step, boolean finished) {
    return switch (step) {
      case CONSENT -> "Before you begin";
      case PRODUCT -> "Which product do you migrate from?";
      case CONNECTION -> "Where is the source database?";
      case SOURCE_TABLES -> "Which companies and tables does it hold?";
      case RUNTIME -> "How the source is reached";
      case PREPARATION -> "Check and prepare both databases";
      case COMPANIES -> "Which companies do you migrate?";
      case PRODUCT_SETTINGS -> "Settings of the product";
      case DONE -> finished ? "The setup is finished" : "Finish the setup";
    };
  }

  static String of(SqlServerType type) {
    return switch (type) {
      case SQL_SERVER -> "SQL Server";
      case AZURE_SQL -> "Azure SQL";
      case POSTGRESQL -> "PostgreSQL";
      case EMBEDDED -> "Sample company";
    };
  }

  /** The form of a connection string; blank where the product has the only one. */
  static String example(SqlServerType type) {
    return switch (type) {
      case SQL_SERVER -> "Server=HOST\\INSTANCE;Database=NAME;User Id=LOGIN;Password=SECRET";
      case AZURE_SQL ->
          "Server=tcp:HOST.database.windows.net,1433;Database=NAME;User Id=LOGIN;Password=SECRET;"
              + "Encrypt=true;Connection Timeout=30";
      case POSTGRESQL -> "jdbc:postgresql://HOST:5432/NAME?user=LOGIN&password=SECRET";
      case EMBEDDED -> "";
    };
  }

  static String of(ActivityRunStatus status) {
    return switch (status) {
      case QUEUED -> "Queued";
      case IN_PROGRESS -> "In progress";
      case SUCCEEDED -> "Succeeded";
      case WARNING -> "Warning";
      case FAILED -> "Failed";
      case SKIPPED -> "Not needed";
      case CANCELLED -> "Not done";
    };
  }

  static Tone tone(ActivityRunStatus status) {
    return switch (status) {
      case QUEUED, SKIPPED, CANCELLED -> Tone.NEUTRAL;
      case IN_PROGRESS -> Tone.ACTIVE;
      case SUCCEEDED -> Tone.GOOD;
      case WARNING -> Tone.WARNING;
      case FAILED -> Tone.BAD;
    };
  }
}
