package org.cloudmigration.service.webhook;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cloudmigration.domain.webhook.WatchedSet;
import org.cloudmigration.service.operation.InvalidInputException;

/**
 * What is watched, as a subscriber writes it: the name of a set, alone or as the end of its
 * address.
 */
record WatchedResource(WatchedSet set, String text) {

  private static final int LONGEST = 1_000;

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?:https?://[^/?#\\s]+)?/?v2\\.0/(?:[^/?#\\s]+/)?([^/?#\\s]+)/)?"
              + "(?:/?api/microsoft/cloudMigration/v1\\.0/)?/?"
              + "(?:companies\\([0-9a-fA-F-]{36}\\)/)?([A-Za-z]+)");

  /**
   * @throws InvalidInputException at {@code resource}
   */
  static WatchedResource parse(String environment, String text) {
    String wanted = text == null ? "" : text.strip();
    Matcher parts = FORM.matcher(wanted);
    if (wanted.length() > LONGEST || !parts.matches()) {
      throw refused();
    }
    if (parts.group(1) != null && !parts.group(1).equals(environment)) {
      throw refused();
    }
    return Arrays.stream(WatchedSet.values())
        .filter(set -> set.apiName().equals(parts.group(2)))
        .findFirst()
        .map(set -> new WatchedResource(set, wanted))
        .orElseThrow(WatchedResource::refused);
  }

  private static InvalidInputException refused() {
    return new InvalidInputException(
        "resource",
        "WEBHOOK_RESOURCE",
        "This is not a resource of this environment that can be watched.",
        "Send one of "
            + Arrays.stream(WatchedSet.values())
                .map(WatchedSet::apiName)
                .collect(Collectors.joining(", "))
            + ", alone or with the path to it, without a filter.");
  }
}
