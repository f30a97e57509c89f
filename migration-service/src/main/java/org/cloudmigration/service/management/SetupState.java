package org.cloudmigration.service.management;

/** How far the setup of a migration is. */
public enum SetupState {
  NONE,
  DISABLED,
  /** The guide was not done to its end. */
  UNFINISHED,
  DONE;

  /** Whether the setup guide comes next. */
  public boolean guideComesNext() {
    return this != DONE;
  }
}
