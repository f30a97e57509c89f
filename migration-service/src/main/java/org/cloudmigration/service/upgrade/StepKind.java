package org.cloudmigration.service.upgrade;

/** What a step is for. */
public enum StepKind {
  /** Writes what the company keeps. */
  STEP,
  /** Deletes rows that were there before the run. */
  CLEAN_UP,
  /** Fills working sets, and runs by itself when a step needs it. */
  PREPARE,
  /** Belongs to the control of a whole run. */
  FRAME,
  /** Runs behind the company's run, as a job of its own. */
  AFTERWARDS
}
