package org.cloudmigration.service.upgrade.run;

/** A data upgrade takes longer than its environment's settings allow. */
public final class UpgradeTooLongException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UpgradeTooLongException() {
    super("The longest duration of the migration settings is over.");
  }
}
