package org.cloudmigration.domain.completion;

/** The full run that somebody wants after a reset; stored with it, so that no kill forgets it. */
public enum FollowUp {
  /** Nobody wants one. */
  NONE,
  WAITING,
  STARTED,
  /** It could not be started; the error of the reset says why. */
  DROPPED
}
