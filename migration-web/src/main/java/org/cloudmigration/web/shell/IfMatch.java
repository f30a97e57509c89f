package org.cloudmigration.web.shell;

import java.util.Arrays;

/** The header by which a caller tells which state of a record it has read. */
public final class IfMatch {

  private IfMatch() {}

  /**
   * Strong and weak tags count the same. What is no tag names nothing: it must not look as if it
   * had been looked at.
   *
   * @param header tags, separated by commas, or {@code *}
   * @param tag of the record as it is
   */
  public static boolean names(String header, String tag) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || strong(one).equals(strong(tag)));
  }

  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
