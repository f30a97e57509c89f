package org.cloudmigration.service.upgrade.run;

/** A data upgrade takes longer than its environment's settings allow. */
final class UpgradeTooLongException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UpgradeTooLongException() {
    super("The longest duration of the migration settings is over.");
  }
}
