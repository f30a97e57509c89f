package org.cloudmigration.service.security;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.Origin;

/**
 * Name that somebody signs in with: 1 to 60 letters, digits and . _ - @, the first a letter or a
 * digit; a mail address fits. Two names differ in more than their case.
 */
record UserName(String value) {

  static final int LONGEST = 60;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");

  /** What stands for nobody, and for the server itself, in the audit trail. */
  private static final Set<String> RESERVED = Set.of("anonymous", Origin.SERVER);

  /**
   * @throws InvalidInputException naming the field {@code name}, if the rule is not kept
   */
  UserName {
    if (value.isEmpty() || value.length() > LONGEST) {
      throw refused(
          "The name of a user has 1 to "
              + LONGEST
              + " characters; this one has "
              + value.length()
              + ".");
    }
    if (!FORM.matcher(value).matches()) {
      throw refused(
          "The name of a user holds letters (A to Z), digits and . _ - @, and begins with a letter"
              + " or a digit.");
    }
    if (isReserved(value)) {
      throw refused("“" + value + "” is the name of no person.");
    }
  }

  static boolean isReserved(String name) {
    return RESERVED.contains(key(name));
  }

  /** The same for names that differ in their case alone. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static InvalidInputException refused(String happened) {
    return new InvalidInputException("name", "USER_NAME", happened, "Enter another name.");
  }
}
