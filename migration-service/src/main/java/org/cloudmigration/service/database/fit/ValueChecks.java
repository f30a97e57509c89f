package org.cloudmigration.service.database.fit;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.ValueRange;

/**
 * What has to be looked at in the values of a table: only what its source can hold and the tenant
 * cannot. Between most pairs of databases that is nothing, or little.
 */
public final class ValueChecks {

  /** SQL Server's datetime, which begins in 1753. */
  private static final int MILLISECONDS = 3;

  private final ValueRange has;
  private final ValueRange held;
  private final int fraction;
  private final List<ValueCheck> checks = new ArrayList<>();

  private ValueChecks(Dialect source, Dialect tenant) {
    has = source.values();
    held = tenant.values();
    fraction = tenant.limits().fraction();
  }

  /** Of values that make a table fail. */
  public static List<ValueCheck> between(TableDefinition table, Dialect source, Dialect tenant) {
    return all(table, source, tenant).stream().filter(check -> check.misfit().fails()).toList();
  }

  /** With those that only have to be told. */
  static List<ValueCheck> all(TableDefinition table, Dialect source, Dialect tenant) {
    var between = new ValueChecks(source, tenant);
    table.storedColumns().forEach(between::column);
    return between.checks;
  }

  private void column(Column column) {
    switch (column.type().kind()) {
      case CHAR, VARCHAR, TEXT -> text(column);
      case FLOAT -> add(has.notFinite() && !held.notFinite(), Misfit.NOT_FINITE, column, 0);
      case DECIMAL -> add(has.decimalNaN(), Misfit.NO_NUMBER, column, 0);
      case TIME -> {
        add(has.endOfDay() && !held.endOfDay(), Misfit.END_OF_DAY, column, 0);
        precision(column);
      }
      case DATETIME -> {
        precision(column);
        year(column);
      }
      case DATE -> year(column);
      default -> {
        // A number that is whole, a bit, an id or bytes are the same everywhere.
      }
    }
  }

  private void text(Column column) {
    boolean fewer = has.anyCharacter() && !held.anyCharacter();
    add(fewer, Misfit.NUL, column, 0);
    add(fewer, Misfit.HALF_CHARACTER, column, 0);
    int length = column.type().length();
    boolean countsMore = has.codePoints() && !held.codePoints();
    add(countsMore && length > 0, Misfit.TOO_LONG, column, length);
  }

  private void precision(Column column) {
    add(column.type().scale() > fraction, Misfit.TOO_PRECISE, column, fraction);
  }

  private void year(Column column) {
    boolean fewer = has.firstYear() < held.firstYear() || has.lastYear() > held.lastYear();
    add(fewer, Misfit.NO_SUCH_YEAR, column, 0);
    boolean old = has.firstYear() < 1 || !isOfSqlServer(column.type());
    add(old, Misfit.FOREIGN_YEAR, column, 0);
  }

  private static boolean isOfSqlServer(ColumnType type) {
    return type.kind() == Kind.DATETIME && type.scale() == MILLISECONDS;
  }

  private void add(boolean possible, Misfit misfit, Column column, int limit) {
    if (possible) {
      checks.add(new ValueCheck(misfit, column, limit, held));
    }
  }
}
