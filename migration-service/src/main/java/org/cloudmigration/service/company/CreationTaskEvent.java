package org.cloudmigration.service.company;

/** What can happen to the creation of an environment's companies as a whole. */
enum CreationTaskEvent {
  START,
  /** All selected companies were handled, and the tenant has them. */
  ALL_CREATED,
  /** Something broke, or some company could not be created. */
  FAILED
}
