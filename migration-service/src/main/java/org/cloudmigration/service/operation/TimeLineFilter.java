package org.cloudmigration.service.operation;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;

/**
 * Which entries of the time line are wanted.
 *
 * @param environment name; null for the whole installation
 * @param text part of any text of an entry, in any case; blank for any
 * @param categories empty for any
 * @param outcomes empty for any
 * @param userName blank for anybody; {@link Origin#SERVER} for what happened by itself
 * @param from null for the beginning
 * @param until first instant that is too late; null for no end
 */
public record TimeLineFilter(
    String environment,
    String text,
    Set<EntryCategory> categories,
    Set<EntryOutcome> outcomes,
    String userName,
    Instant from,
    Instant until) {

  public static final int TEXT_LIMIT = 100;

  public TimeLineFilter {
    text = text.strip().toLowerCase(Locale.ROOT);
    text = text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT);
    categories = Set.copyOf(categories);
    outcomes = Set.copyOf(outcomes);
    userName = userName.strip();
  }

  /**
   * @param environment null for the whole installation
   */
  public static TimeLineFilter all(String environment) {
    return new TimeLineFilter(environment, "", Set.of(), Set.of(), "", null, null);
  }

  public boolean isWholeInstallation() {
    return environment == null;
  }
}
