package org.cloudmigration.service.pipeline.embedded;

/** Somebody wants this table left out: its copy is thrown away, and the run goes on. */
final class CutOffException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
