package org.cloudmigration.service.upgrade.setting;

import java.util.List;

/**
 * A setting of a company.
 *
 * @param caption never changed once released: scripts and steps know it by this
 * @param initial value of a new company
 * @param choices what a choice offers; empty for other kinds
 */
public record Setting(String caption, Kind kind, Object initial, List<String> choices) {

  /** What values it takes. */
  public enum Kind {
    SWITCH,
    /** Whole numbers from 0. */
    NUMBER,
    TEXT,
    CHOICE
  }

  private static final int LONGEST_TEXT = 30;

  public Setting {
    choices = List.copyOf(choices);
  }

  /**
   * A value as scripts and files write it.
   *
   * @return a Boolean, an Integer or a String
   * @throws IllegalArgumentException telling what is wrong with it
   */
  public Object parse(String value) {
    return switch (kind) {
      case SWITCH ->
          switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true or false", value);
          };
      case NUMBER -> number(value);
      case TEXT -> {
        if (value.length() > LONGEST_TEXT) {
          throw wrong("at most " + LONGEST_TEXT + " characters", value);
        }
        yield value;
      }
      case CHOICE -> {
        if (!choices.contains(value)) {
          throw wrong(String.join(" or ", choices), value);
        }
        yield value;
      }
    };
  }

  private Object number(String value) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw wrong("a whole number from 0", value);
  }

  private IllegalArgumentException wrong(String wanted, String value) {
    return new IllegalArgumentException("%s takes %s, not “%s”.".formatted(caption, wanted, value));
  }
}
