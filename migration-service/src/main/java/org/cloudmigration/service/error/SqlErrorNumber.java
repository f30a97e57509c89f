package org.cloudmigration.service.error;

import java.util.Optional;

/** The number that the copy services write into the inner text of their errors. */
final class SqlErrorNumber {

  private static final String MARK = "SqlErrorNumber=";

  /** Where no comma follows, as in older services, the number has five digits. */
  private static final int DIGITS_WITHOUT_COMMA = 5;

  /** More is no number of SQL Server. */
  private static final int LONGEST = 10;

  private SqlErrorNumber() {}

  static Optional<String> in(String text) {
    int mark = text.indexOf(MARK);
    if (mark < 0) {
      return Optional.empty();
    }
    int start = mark + MARK.length();
    int comma = text.indexOf(',', start);
    String toComma = comma < 0 || comma - start > LONGEST ? "" : text.substring(start, comma);
    String number =
        isNumber(toComma.strip())
            ? toComma.strip()
            : text.substring(start, Math.min(text.length(), start + DIGITS_WITHOUT_COMMA)).strip();
    return isNumber(number) ? Optional.of(number) : Optional.empty();
  }

  private static boolean isNumber(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
