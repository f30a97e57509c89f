package org.cloudmigration.service.database.fit;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableLimits;
import org.cloudmigration.service.database.UnfitValues;

/**
 * A question to a source, in its SQL.
 *
 * @param column null for a key or a row
 * @param words what is to be said of such a value
 * @param where true for rows that are meant
 * @param mending a statement; blank where none can help
 */
record Look(Misfit misfit, Column column, String words, String where, String mending) {

  /** Of all that is possible between two databases. */
  static List<Look> all(TableDefinition table, Dialect source, Dialect tenant) {
    var looks = new ArrayList<Look>();
    for (ValueCheck check : ValueChecks.all(table, source, tenant)) {
      looks.add(of(check, table, source));
    }
    looks.addAll(sizes(table, source, tenant));
    return looks;
  }

  private static Look of(ValueCheck check, TableDefinition table, Dialect source) {
    Column column = check.column();
    UnfitValues.Found found = check.in(source.unfitValues());
    return new Look(
        check.misfit(),
        column,
        "the value of " + PrintableValue.visible(column.name()) + " " + check.words(),
        found.where(),
        found.mended().isEmpty()
            ? longer(table, column, source)
            : set(table, column, source, found));
  }

  private static String set(
      TableDefinition table, Column column, Dialect source, UnfitValues.Found found) {
    return "UPDATE %s SET %s = %s WHERE %s"
        .formatted(
            source.quote(table.name()), source.quote(column.name()), found.mended(), found.where());
  }

  /** The tenant's column follows the source's. */
  private static String longer(TableDefinition table, Column column, Dialect source) {
    ColumnType type = column.type();
    var twice = new ColumnType(type.kind(), 2 * type.length(), type.scale());
    return source.alterColumn(
        table.name(), new Column(column.name(), twice, column.nullable(), false));
  }

  /** Of keys and rows whose columns may be too long together. */
  static List<Look> sizes(TableDefinition table, Dialect source, Dialect tenant) {
    TableLimits limits = tenant.limits();
    var looks = new ArrayList<Look>();
    boolean wide = tenant.values().anyCharacter();
    if (limits.keyBytes() > 0 && table.storedColumnNames().containsAll(table.key())) {
      Size key = Size.of(table.keyColumns(), Integer.MAX_VALUE, source, wide);
      if (key.most() > limits.keyBytes()) {
        looks.add(size(Misfit.KEY_TOO_LONG, key, limits.keyBytes()));
      }
    }
    if (limits.rowBytes() > 0) {
      Size row = Size.of(table.storedColumns(), limits.apartBytes(), source, wide);
      if (row.most() > limits.rowBytes()) {
        looks.add(size(Misfit.ROW_TOO_LONG, row, limits.rowBytes()));
      }
    }
    return looks;
  }

  private static Look size(Misfit misfit, Size size, int limit) {
    return new Look(misfit, null, misfit.words(limit), size.sql() + " > " + limit, "");
  }
}
