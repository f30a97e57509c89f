package org.cloudmigration.service.pipeline.datafactory;

/** What is deployed belongs to an environment of the same name of another installation. */
final class OthersDefinitionsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OthersDefinitionsException(String environment) {
    super(environment);
  }
}
