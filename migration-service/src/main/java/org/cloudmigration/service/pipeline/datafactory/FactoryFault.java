package org.cloudmigration.service.pipeline.datafactory;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Why an activity failed. Activities that succeed carry an error with empty parts.
 *
 * @param code such as {@code 2200}; a text
 * @param systemError the fault is Azure's, and may pass
 */
record FactoryFault(String code, String message, boolean systemError) {

  static Optional<FactoryFault> of(Map<String, Object> error) {
    String code = text(error, "errorCode");
    String message = text(error, "message");
    return code.isEmpty() && message.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FactoryFault(code, message, text(error, "failureType").equals("SystemError")));
  }

  private static String text(Map<String, Object> error, String name) {
    return Objects.toString(error.get(name), "");
  }
}
