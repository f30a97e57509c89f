package org.cloudmigration.service.pipeline.datafactory;

import com.azure.resourcemanager.datafactory.models.Expression;

/** Values of definitions that are worked out when a run gets there. */
final class Expressions {

  private Expressions() {}

  /**
   * @param text beginning with {@code @}
   */
  static Expression of(String text) {
    return new Expression().withValue(text);
  }
}
