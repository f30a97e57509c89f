package org.cloudmigration.web.shell;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.io.Serializable;
import java.util.Map;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.MigrationException;

/** Tells at a form's fields what cannot be accepted; the services decide, no field does. */
public final class FieldErrors implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, HasValidation> fields;

  /**
   * @param fields by the names that services give them
   */
  public FieldErrors(Map<String, HasValidation> fields) {
    this.fields = fields;
    fields.values().forEach(field -> field.setManualValidation(true));
  }

  public void clear() {
    fields.values().forEach(field -> field.setInvalid(false));
  }

  /** False if none of the fields is meant. */
  public boolean show(InvalidInputException refused) {
    HasValidation field = fields.get(refused.field());
    if (field == null) {
      return false;
    }
    field.setErrorMessage(refused.report().happened() + " " + refused.report().action());
    field.setInvalid(true);
    if (field instanceof Focusable<?> focusable) {
      focusable.focus();
    }
    return true;
  }

  /**
   * Runs a command and tells a refusal, where possible at its field.
   *
   * @return whether it was done
   */
  public boolean done(Runnable command) {
    clear();
    try {
      command.run();
      return true;
    } catch (InvalidInputException e) {
      if (!show(e)) {
        Notices.refused(e.report());
      }
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
    return false;
  }
}
