package org.cloudmigration.service.setup;

import java.util.Objects;

/**
 * What a script sends of a source whose tables no product knows; null for what it leaves as it is.
 *
 * @param customTables as {@link OutlineText} has them
 */
public record OutlineChange(String sourceSchema, String companyTableName, String customTables) {

  public static final OutlineChange NONE = new OutlineChange(null, null, null);

  boolean isAny() {
    return !equals(NONE);
  }

  OutlineInput over(OutlineInput present) {
    return new OutlineInput(
        Objects.requireNonNullElse(sourceSchema, present.schema()),
        Objects.requireNonNullElse(companyTableName, present.companyTable()),
        customTables == null ? present.tables() : OutlineText.parse(customTables));
  }
}
