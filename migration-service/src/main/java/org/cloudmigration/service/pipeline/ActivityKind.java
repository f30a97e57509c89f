package org.cloudmigration.service.pipeline;

/** What an activity does; each engine knows how it does it. */
public enum ActivityKind {
  /** Done by the service itself, without a database of the customer. */
  SERVICE,
  /** Opens a connection and reads what the server tells of itself. */
  CONNECT,
  /** Judges one requirement; may warn. */
  CHECK,
  /** Makes stored procedures, change tracking and the like. */
  MAKE_OBJECTS,
  /** Copies a table and proves the copy. */
  COPY,
  /** Reads a list: companies, extensions, tables. */
  LIST
}
