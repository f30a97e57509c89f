package org.cloudmigration.service.company;

/** What can happen to the initialization of a company. */
enum InitializationEvent {
  /** The company was created just now. */
  CREATED,
  /** Company creation found the company, which had been there before. */
  FOUND,
  SCHEDULED,
  SUCCEEDED,
  FAILED,
  MARKED_INITIALIZED,
  MARKED_NOT_INITIALIZED,
  /** The tenant has the company no more. */
  DELETED
}
