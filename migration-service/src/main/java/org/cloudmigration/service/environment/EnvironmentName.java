package org.cloudmigration.service.environment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cloudmigration.service.operation.InvalidInputException;

/**
 * Name of an environment: part of addresses and, for an embedded tenant, of a file's name. 1 to 30
 * letters, digits and hyphens, with a letter or digit at both ends; no name that Windows keeps for
 * its devices.
 */
public record EnvironmentName(String value) {

  static final int LONGEST = 30;

  private static final String FIELD = "name";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?");
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  /**
   * @throws InvalidInputException naming the field, if the rule is not kept
   */
  public EnvironmentName {
    if (value.isEmpty() || value.length() > LONGEST) {
      throw refused(
          "The name of an environment has 1 to "
              + LONGEST
              + " characters; this one has "
              + value.length()
              + ".");
    }
    if (!FORM.matcher(value).matches()) {
      throw refused(
          "The name of an environment holds letters (A to Z), digits and hyphens, and begins and"
              + " ends with a letter or a digit.");
    }
    if (DEVICE.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
      throw refused("“" + value + "” is the name of a device on Windows.");
    }
  }

  private static InvalidInputException refused(String happened) {
    return new InvalidInputException(FIELD, "NAME", happened, "Enter another name.");
  }
}
