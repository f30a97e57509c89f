package org.cloudmigration.service.operation;

import jakarta.ejb.ApplicationException;
import org.cloudmigration.domain.operation.ErrorReport;

/** Something that was entered cannot be accepted; to be shown at its field. */
@ApplicationException(rollback = true)
public class InvalidInputException extends RefusedException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field name of the property, as the API names it
   */
  public InvalidInputException(String field, String code, String happened, String action) {
    super(new ErrorReport(code, happened, "Nothing was stored or changed.", action, ""));
    this.field = field;
  }

  public String field() {
    return field;
  }
}
