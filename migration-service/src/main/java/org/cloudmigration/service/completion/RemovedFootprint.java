package org.cloudmigration.service.completion;

import java.util.List;

/** Tells in the log what of the objects of setup could not be removed. */
final class RemovedFootprint {

  private RemovedFootprint() {}

  /**
   * @param left names of what is still there
   */
  static String told(String text, List<String> left) {
    return left.isEmpty()
        ? text
        : text
            + " Not removed, because a database did not answer: "
            + String.join(", ", left)
            + ". Run the removal script there.";
  }
}
