package org.cloudmigration.service.product;

import java.util.Objects;

/**
 * Something that people have to do around the end of a migration.
 *
 * @param id kept with the mark of who has done it; never changed once it was released
 */
public record ChecklistItem(String id, String title, String text) {

  private static final String BETWEEN = ": ";
  private static final int LONGEST_ID = 60;

  public ChecklistItem {
    Objects.requireNonNull(title);
    Objects.requireNonNull(text);
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException("Not an id of an item: " + id);
    }
  }

  /**
   * @param words the title, a colon, the text
   */
  static ChecklistItem parse(String id, String words) {
    int colon = words.indexOf(BETWEEN);
    if (colon < 0) {
      throw new IllegalArgumentException(id + " has no title before a colon");
    }
    return new ChecklistItem(
        id, words.substring(0, colon), words.substring(colon + BETWEEN.length()));
  }
}
