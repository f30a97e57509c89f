package org.cloudmigration.service.completion;

import java.time.Instant;
import java.util.List;

/**
 * The setup checklist of an environment.
 *
 * @param items empty if nothing was set up
 */
public record ChecklistView(List<Item> items) {

  /**
   * @param tickedBy null while nobody has ticked it, as the next
   */
  public record Item(String id, String title, String text, String tickedBy, Instant tickedAt) {

    public boolean ticked() {
      return tickedBy != null;
    }
  }

  public long open() {
    return items.stream().filter(item -> !item.ticked()).count();
  }
}
