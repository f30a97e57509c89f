package org.cloudmigration.service.runtime;

import java.util.regex.Pattern;
import org.cloudmigration.service.operation.InvalidInputException;

/**
 * Name of an integration runtime, by Azure Data Factory's rule: 3 to 63 letters and digits, with
 * single hyphens inside.
 */
public record RuntimeName(String value) {

  /** Name of the property in page and API. */
  public static final String FIELD = "runtimeName";

  static final int SHORTEST = 3;
  static final int LONGEST = 63;

  private static final String SUFFIX = "-runtime";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");

  /**
   * @throws InvalidInputException naming the field, if the rule is not kept
   */
  public RuntimeName {
    if (value.length() < SHORTEST || value.length() > LONGEST) {
      throw refused(
          "The name of an integration runtime has "
              + SHORTEST
              + " to "
              + LONGEST
              + " characters; this one has "
              + value.length()
              + ".");
    }
    if (!FORM.matcher(value).matches()) {
      throw refused(
          "The name of an integration runtime holds letters (A to Z), digits and single hyphens"
              + " between them; nothing else.");
    }
  }

  /**
   * Name of an environment's own runtime.
   *
   * @param number from 1; those after the first stand behind the name, where it is taken
   */
  static RuntimeName of(String environment, int number) {
    String end = number == 1 ? SUFFIX : SUFFIX + "-" + number;
    String allowed = environment.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    String start = allowed.isEmpty() ? "environment" : allowed;
    int room = Math.min(start.length(), LONGEST - end.length());
    return new RuntimeName(start.substring(0, room).replaceAll("-$", "") + end);
  }

  /** Whether a runtime bears the name that {@link #of} gives those of this environment. */
  static boolean isMadeFor(String environment, String runtime) {
    String first = of(environment, 1).value();
    return runtime.equals(first) || runtime.matches(Pattern.quote(first) + "-[0-9]+");
  }

  private static InvalidInputException refused(String happened) {
    return new InvalidInputException(
        FIELD, "RUNTIME_NAME", happened, "Enter another name, such as Warehouse-runtime-2.");
  }
}
