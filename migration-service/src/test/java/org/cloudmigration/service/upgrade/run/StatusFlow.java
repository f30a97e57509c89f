package org.cloudmigration.service.upgrade.run;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Statuses of a run and of its only company, from one event to the next; one step is off. */
public final class StatusFlow implements AutoCloseable {

  private static final String COMPANY = "ALPHA";

  private final UpgradeRoom room;
  private UUID run;

  public StatusFlow(Path data) {
    room = new UpgradeRoom(data);
  }

  /**
   * @throws IllegalArgumentException if nobody knows the event
   */
  public Map<String, String> after(String event) {
    switch (event) {
      case "replication started" -> run = room.replicating(COMPANY);
      case "replication completed" -> room.replicated(run, 0);
      case "data upgrade run" -> {
        room.start();
        room.awaitEnd();
      }
      default -> throw new IllegalArgumentException("No event is called " + event);
    }
    String company =
        room.status().all(room.environment).stream()
            .map(view -> name(view.status()))
            .findFirst()
            .orElse("");
    return Map.of("summary_status", name(room.runStatus(run)), "company_status", company);
  }

  /** As Business Central writes it: {@code UpgradePending}. */
  private static String name(Enum<?> status) {
    return Stream.of(status.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(joining());
  }

  @Override
  public void close() {
    room.close();
  }
}
