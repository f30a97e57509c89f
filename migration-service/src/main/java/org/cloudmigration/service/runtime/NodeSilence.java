package org.cloudmigration.service.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** How long a node may not be heard of, and what follows from that. */
@ApplicationScoped
public class NodeSilence {

  static final Duration USUAL = Duration.ofMinutes(5);

  private static final String SETTING = "MIGRATION_NODE_SILENCE";

  /** A node whose report is lost now and then is not offline. */
  private static final int REPORTS = 5;

  /** A built-in node comes back by itself; one whose server is gone for good must not linger. */
  private static final int UNTIL_FORGOTTEN = 12;

  private Duration limit = USUAL;

  @PostConstruct
  void readSettings() {
    limit = configuredBy(System.getenv());
  }

  /**
   * @param settings by name; an ISO duration, such as PT5M
   */
  static Duration configuredBy(Map<String, String> settings) {
    String setting = settings.getOrDefault(SETTING, "").strip();
    try {
      Duration limit = setting.isEmpty() ? USUAL : Duration.parse(setting);
      if (limit.compareTo(Duration.ofSeconds(REPORTS)) >= 0) {
        return limit;
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(SETTING + " is a duration such as PT5M.", e);
    }
    throw new IllegalArgumentException(SETTING + " is at least PT" + REPORTS + "S.");
  }

  /** How often a node has to report. */
  public Duration reportEvery() {
    return limit.dividedBy(REPORTS);
  }

  boolean isOffline(Instant lastContact, Instant now) {
    return lastContact.plus(limit).isBefore(now);
  }

  /** Of a built-in node. */
  boolean isForgotten(Instant lastContact, Instant now) {
    return lastContact.plus(limit.multipliedBy(UNTIL_FORGOTTEN)).isBefore(now);
  }
}
