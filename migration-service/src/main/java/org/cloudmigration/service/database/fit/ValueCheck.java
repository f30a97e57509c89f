package org.cloudmigration.service.database.fit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.UnfitValues;
import org.cloudmigration.service.database.ValueRange;

/**
 * What has to be looked at in a column.
 *
 * @param limit of the tenant, where the misfit has one
 * @param held by the tenant
 */
public record ValueCheck(Misfit misfit, Column column, int limit, ValueRange held) {

  private static final int FIRST_YEAR = 1753;
  private static final int LAST_YEAR = 9999;

  String words() {
    return misfit.words(limit);
  }

  /** In the source's SQL. */
  UnfitValues.Found in(UnfitValues source) {
    return switch (misfit) {
      case NUL -> source.nul(column);
      case HALF_CHARACTER -> source.halfCharacter(column);
      case TOO_LONG -> source.longerThan(column, limit);
      case TOO_PRECISE -> source.finerThan(column, limit);
      case NOT_FINITE -> source.notFinite(column);
      case NO_NUMBER -> source.noNumber(column);
      case NO_SUCH_YEAR -> source.outsideYears(column, held.firstYear(), held.lastYear());
      case FOREIGN_YEAR -> source.outsideYears(column, FIRST_YEAR, LAST_YEAR);
      case END_OF_DAY -> source.endOfDay(column);
      case KEY_TOO_LONG, ROW_TOO_LONG -> throw new IllegalStateException("Of several columns.");
    };
  }

  /** As a row of the source has it. */
  boolean finds(Object value) {
    return switch (value) {
      case String text -> findsIn(text);
      case LocalDateTime moment -> findsIn(moment);
      case LocalDate day -> misfit == Misfit.NO_SUCH_YEAR && isOutside(day);
      case LocalTime time ->
          misfit == Misfit.END_OF_DAY
              ? time.equals(LocalTime.MAX)
              : misfit == Misfit.TOO_PRECISE && !time.equals(LocalTime.MAX) && isFiner(time);
      // A decimal that is none comes as a floating number.
      case Double number ->
          misfit == Misfit.NO_NUMBER && column.type().kind() == Kind.DECIMAL
              || misfit == Misfit.NOT_FINITE && !Double.isFinite(number);
      case BigDecimal number -> false;
      case null, default -> false;
    };
  }

  private boolean findsIn(LocalDateTime moment) {
    return switch (misfit) {
      case NO_SUCH_YEAR -> isOutside(moment.toLocalDate());
      case TOO_PRECISE -> !moment.equals(LocalDateTime.MAX) && isFiner(moment.toLocalTime());
      default -> false;
    };
  }

  private boolean isOutside(LocalDate day) {
    return day.getYear() < held.firstYear() || day.getYear() > held.lastYear();
  }

  private boolean isFiner(LocalTime time) {
    long finest = 1;
    for (int digit = limit; digit < 9; digit++) {
      finest *= 10;
    }
    return time.getLong(ChronoField.NANO_OF_SECOND) % finest != 0;
  }

  private boolean findsIn(String text) {
    return switch (misfit) {
      case NUL -> text.indexOf('\0') >= 0;
      case HALF_CHARACTER -> holdsHalf(text);
      case TOO_LONG -> text.length() > limit && withoutBlanks(text) > limit;
      default -> false;
    };
  }

  private static boolean holdsHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit)) {
        boolean pair =
            Character.isHighSurrogate(unit)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Those that fill a text of fixed length up are taken off on the way. */
  private int withoutBlanks(String text) {
    int end = text.length();
    while (column.type().kind() == Kind.CHAR && end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }
}
