package org.cloudmigration.service.runtime;

import java.util.regex.Pattern;
import org.cloudmigration.service.operation.InvalidInputException;

/**
 * What a node sends to register.
 *
 * @param key the primary or the secondary one of the runtime
 * @param nodeName 1 to 100 letters, digits, hyphens, points and underscores, as a host's name has
 *     them; begins with a letter or digit
 * @param version of the node's own software, at most 40 printable characters; for people
 */
public record NodeRequest(String runtimeName, String key, String nodeName, String version) {

  /** Of what is compared with a key, so that nobody has this server hash megabytes. */
  private static final int LONGEST_KEY = 200;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern VERSION = Pattern.compile("[\\p{Print}]{1,40}");

  /**
   * @throws InvalidInputException naming the property; no value is quoted, as one is a secret
   */
  public NodeRequest {
    require(
        !runtimeName.isBlank() && runtimeName.length() <= RuntimeName.LONGEST,
        RuntimeName.FIELD,
        "The name of the integration runtime is missing, or too long to be one.",
        "Send the name as the list of integration runtimes shows it.");
    require(
        !key.isBlank() && key.length() <= LONGEST_KEY,
        "key",
        "The authentication key is missing, or too long to be one.",
        "Send the primary or the secondary key of the integration runtime.");
    require(
        NAME.matcher(nodeName).matches(),
        "nodeName",
        "The name of a node has 1 to 100 letters, digits, hyphens, points and underscores, and"
            + " begins with a letter or digit.",
        "Send the name of the node's machine.");
    checkVersion(version);
  }

  static void checkVersion(String version) {
    require(
        VERSION.matcher(version).matches(),
        "version",
        "The version of a node has 1 to 40 printable characters.",
        "Send the version of the node's software, such as 5.40.8800.1.");
  }

  private static void require(boolean holds, String field, String happened, String action) {
    if (!holds) {
      throw new InvalidInputException(field, "RUNTIME_NODE", happened, action);
    }
  }

  /** Shows no key. */
  @Override
  public String toString() {
    return nodeName + " at " + runtimeName;
  }
}
