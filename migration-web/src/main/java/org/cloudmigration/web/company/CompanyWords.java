package org.cloudmigration.web.company;

import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;

/** The words for the states of a company, and their tones. */
final class CompanyWords {

  private CompanyWords() {}

  static String creation(CompanyView company) {
    return switch (company.status()) {
      case BLANK -> company.created() ? "Exists" : "Not created";
      case IN_PROGRESS -> "Being created";
      case COMPLETED -> "Created";
      case ERROR -> "Failed";
      case MISSING_PERMISSION -> "Not allowed";
    };
  }

  static Tone creationTone(CompanyView company) {
    return switch (company.status()) {
      case BLANK -> Tone.NEUTRAL;
      case IN_PROGRESS -> Tone.ACTIVE;
      case COMPLETED -> Tone.GOOD;
      case ERROR, MISSING_PERMISSION -> Tone.BAD;
    };
  }

  static String initialization(CompanyView company) {
    if (company.initializing()) {
      return "Initializing";
    }
    return switch (company.initializationStatus()) {
      case UNKNOWN -> "Unknown";
      case NOT_INITIALIZED -> "Not initialized";
      case INITIALIZATION_FAILED -> "Failed";
      case INITIALIZED -> "Initialized";
    };
  }

  static Tone initializationTone(CompanyView company) {
    if (company.initializing()) {
      return Tone.ACTIVE;
    }
    return switch (company.initializationStatus()) {
      case UNKNOWN -> Tone.NEUTRAL;
      case NOT_INITIALIZED -> Tone.WARNING;
      case INITIALIZATION_FAILED -> Tone.BAD;
      case INITIALIZED -> Tone.GOOD;
    };
  }

  /** Null if nothing failed. */
  static ErrorReport failure(CompanyView company) {
    return company.creationError() != null
        ? company.creationError()
        : company.initializationError();
  }

  static String size(CompanyView company, Formats formats) {
    return company.estimatedSize() == null ? "Not known" : formats.bytes(company.estimatedSize());
  }

  /** Why it cannot be migrated; blank if it can. */
  static String obstacle(CompanyView company) {
    if (company.canBeSelected()) {
      return "";
    }
    if (!company.listed()) {
      return "No longer in the source";
    }
    return company.nameFinding().isEmpty()
        ? "The environment’s own company"
        : "The tenant cannot hold this name";
  }
}
