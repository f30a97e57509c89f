package org.cloudmigration.service.setup;

import java.util.List;

/**
 * What setup makes in the customer's databases.
 *
 * @param creationScript for a DBA to run instead
 * @param removalScript takes all of it away again
 * @param loginScript gives the source's login the least rights
 */
public record FootprintView(
    List<Item> items, String creationScript, String removalScript, String loginScript) {

  /**
   * One object.
   *
   * @param made whether this product has made it, so that it will remove it
   */
  public record Item(
      boolean inTenant, String database, String kind, String name, String purpose, boolean made) {}
}
