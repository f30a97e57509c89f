package org.cloudmigration.service.pipeline.datafactory;

import java.util.List;

/** What is deployed takes other values than this server has. */
final class OldDefinitionsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param names of what is too old, or too new
   */
  OldDefinitionsException(List<String> names) {
    super(String.join(", ", names));
  }
}
