package org.cloudmigration.service.management;

import org.cloudmigration.domain.operation.ErrorReport;

/** Whether an action can be used now, by whoever looks. */
public sealed interface Availability {

  record Available() implements Availability {}

  /** The present state does not allow it; the words are those of the command. */
  record Refused(ErrorReport reason) implements Availability {}

  record NotForRole(String text) implements Availability {}

  record NotYet(String text) implements Availability {}

  /** Blank if it can be used. */
  default String whyNot() {
    return switch (this) {
      case Available available -> "";
      case Refused(ErrorReport reason) -> reason.happened();
      case NotForRole(String text) -> text;
      case NotYet(String text) -> text;
    };
  }

  default boolean usable() {
    return this instanceof Available;
  }
}
