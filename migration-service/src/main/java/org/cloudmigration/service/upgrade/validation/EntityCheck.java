package org.cloudmigration.service.upgrade.validation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.cloudmigration.service.upgrade.table.OptionType;

/**
 * One thing that is compared of each record.
 *
 * @param code never changed once released: people switch tests off by it
 * @param option null unless options are compared
 * @param warning whether a difference may be meant
 * @param redacted whether nobody is to read the values
 * @param join further tables that only this test needs; may be blank
 * @param unposted a condition: journals are still to be posted, so that a difference is no error
 *     yet; may be blank
 */
record EntityCheck(
    String code,
    String about,
    Compared compared,
    OptionType option,
    boolean warning,
    boolean redacted,
    String join,
    String expected,
    String actual,
    String unposted) {

  /** How two values are told apart. */
  enum Compared {
    /** Only whether the record is there. */
    EXISTENCE,
    /**
     * Case counts; blanks at the end do not, as nobody sees them and one database keeps them not.
     */
    TEXT,
    NUMBER,
    DATE,
    OPTION;

    static Compared of(List<String> kind, OptionType option) {
      if (option != null) {
        return OPTION;
      }
      if (kind.contains("existence")) {
        return EXISTENCE;
      }
      if (kind.contains("number") || kind.contains("balance")) {
        return NUMBER;
      }
      return kind.contains("date") ? DATE : TEXT;
    }
  }

  /** Business Central's amounts have up to eighteen digits before the point. */
  private static final String NUMBER = "cast(round(%s, 5) as decimal(38, 5))";

  /** A row for each record with its two values. */
  String query(EntityTests entity) {
    if (compared == Compared.EXISTENCE) {
      return "select %s as [Record], 'Expected to exist' as [Expected], 'Does not exist' as [Actual] from %s where (%s) and %s is null"
          .formatted(entity.record(), entity.from(), entity.where(), entity.there());
    }
    return "select %s as [Record], %s as [Expected], %s as [Actual] from %s %s where (%s) and %s is not null"
        .formatted(
            entity.record(),
            value(expected),
            value(actual),
            entity.from(),
            join,
            entity.where(),
            entity.there());
  }

  private String value(String expression) {
    return compared == Compared.NUMBER ? NUMBER.formatted(expression) : expression;
  }

  String differs() {
    return switch (compared) {
      case EXISTENCE -> "1 = 1";
      case TEXT -> "@exact(rtrim(v.[Expected])) <> @exact(rtrim(v.[Actual]))";
      case DATE -> "cast(v.[Expected] as date) <> cast(v.[Actual] as date)";
      case NUMBER, OPTION -> "v.[Expected] <> v.[Actual]";
    };
  }

  /** A value as people read it. */
  String shown(String value) {
    if (redacted) {
      return "'<redacted>'";
    }
    return switch (compared) {
      case EXISTENCE, TEXT -> value;
      case NUMBER -> "@text(" + value + ")";
      case DATE -> "@text(cast(" + value + " as date))";
      case OPTION -> caption(value);
    };
  }

  private String caption(String value) {
    return option.values().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(entry -> " when %d then '%s'".formatted(entry.getValue(), entry.getKey()))
        .collect(joining("", "case " + value, " else '' end"));
  }

  String isWarning() {
    if (warning) {
      return "1";
    }
    return unposted.isBlank() ? "0" : "case when " + unposted + " then 1 else 0 end";
  }
}
