package org.cloudmigration.service.database;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.ColumnType.Kind;

/** Tells what {@link StagingConversion} changes, before it does. */
public final class Announcement {

  private Announcement() {}

  /** In words; empty if nothing is. */
  public static List<String> of(TableDefinition source) {
    var words = new ArrayList<String>();
    for (Column column : source.columns()) {
      String clean = TenantNames.clean(column.name());
      if (column.generated()) {
        words.add("%s is computed by the source and left out.".formatted(column.name()));
        continue;
      }
      if (!clean.equals(column.name())) {
        words.add("%s is named %s.".formatted(column.name(), clean));
      }
      if (column.type().kind() == Kind.CHAR) {
        words.add("%s loses the blanks that fill it up.".formatted(column.name()));
      }
      if (column.nullable()) {
        words.add("%s: a missing value becomes the empty one.".formatted(column.name()));
      }
    }
    return words;
  }
}
