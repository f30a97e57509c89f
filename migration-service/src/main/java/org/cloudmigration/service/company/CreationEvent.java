package org.cloudmigration.service.company;

/** What can happen to a company while companies are created. */
enum CreationEvent {
  /** It is among those to be created. */
  STARTED,
  /** The tenant has it, made now or there before. */
  CREATED,
  ERROR,
  NOT_PERMITTED,
  /** The task ended without having come to it. */
  ABANDONED,
  /** The tenant has it no more. */
  DELETED
}
