package org.cloudmigration.service.database.fit;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.Dialect;

/**
 * What values take up together in the tenant.
 *
 * @param sql bytes of a row's values, in the source's SQL
 * @param most bytes, by the types alone
 */
record Size(String sql, long most) {

  /** Of a unit of UTF-16, in the encodings of databases. */
  private static final long UNIT = 2;

  /**
   * @param apart what a value that is longer leaves in its row
   * @param wide as {@link org.cloudmigration.service.database.UnfitValues#bytes} has it
   */
  static Size of(List<Column> columns, int apart, Dialect source, boolean wide) {
    long fixed = 0;
    long varying = 0;
    var terms = new ArrayList<String>();
    for (Column column : columns) {
      int bytes = column.type().fixedBytes();
      fixed += bytes;
      if (bytes == 0) {
        varying +=
            column.type().length() == 0 ? apart : Math.min(apart, UNIT * column.type().length());
        terms.add(term(column, apart, source, wide));
      }
    }
    terms.add(Long.toString(fixed));
    return new Size(String.join(" + ", terms), fixed + varying);
  }

  private static String term(Column column, int apart, Dialect source, boolean wide) {
    String bytes = "COALESCE(" + source.unfitValues().bytes(column, wide) + ", 0)";
    return apart == Integer.MAX_VALUE
        ? bytes
        : "CASE WHEN %s < %d THEN %s ELSE %d END".formatted(bytes, apart, bytes, apart);
  }
}
