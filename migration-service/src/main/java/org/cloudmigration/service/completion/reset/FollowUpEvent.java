package org.cloudmigration.service.completion.reset;

/** What can happen to the full run that somebody wants after a reset. */
public enum FollowUpEvent {
  RUN_STARTED,
  /** The reset has failed, or a run is refused for a reason that waiting does not cure. */
  REFUSED
}
