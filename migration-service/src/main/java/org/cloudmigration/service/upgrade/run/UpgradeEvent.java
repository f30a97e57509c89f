package org.cloudmigration.service.upgrade.run;

/** What can happen to a data upgrade. */
public enum UpgradeEvent {
  /** Its time has come, and the environment is free. */
  BEGUN,
  /** Another server goes on after the first one went away. */
  TAKEN_UP,
  /** Every company is upgraded. */
  ALL_DONE,
  /** A company failed, or something that concerns all of them. */
  BROKEN,
  /** What it would have worked on is not there any more. */
  OVERTAKEN
}
