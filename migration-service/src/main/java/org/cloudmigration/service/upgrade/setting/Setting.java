package org.cloudmigration.service.upgrade.setting;

import java.util.List;

/**
 * A setting of a company.
 *
 * @param caption never changed once released: scripts and steps know it by this
 * @param initial value of a new company
 * @param choices what a choice offers; empty for other kinds
 * @param least the smallest number
 */
public record Setting(
    String caption, Kind kind, Scope scope, Object initial, List<String> choices, int least) {

  /** What values it takes. */
  public enum Kind {
    SWITCH,
    /** Whole numbers from the least. */
    NUMBER,
    TEXT,
    CHOICE,
    /** A segment of account numbers or subaccounts, by the name that the company has given it. */
    SEGMENT
  }

  /** What is set for all companies at once, and what a new company begins with. */
  public enum Scope {
    /** Set for all; a new company takes it over. */
    SHARED,
    /** Set for all; a new company begins with the initial value all the same. */
    FRESH,
    /** Set for each company alone. */
    COMPANY
  }

  private static final int LONGEST_TEXT = 30;

  public Setting {
    choices = List.copyOf(choices);
  }

  Setting startingWith(Object value) {
    return new Setting(caption, kind, scope, value, choices, least);
  }

  /** Its name in the API: {@code migrateGLModule} of {@code Migrate GL Module}. */
  public String property() {
    return PropertyName.of(caption);
  }

  /**
   * A value as it is kept.
   *
   * @throws IllegalArgumentException telling what is wrong with it
   */
  public Object accept(Object value) {
    return parse(String.valueOf(value));
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
      case TEXT, SEGMENT -> {
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
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw wrong("a whole number from " + least, value);
  }

  private IllegalArgumentException wrong(String wanted, String value) {
    return new IllegalArgumentException("%s takes %s, not “%s”.".formatted(caption, wanted, value));
  }
}
