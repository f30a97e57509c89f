package org.cloudmigration.service.upgrade.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.SqlFunctions;
import org.cloudmigration.service.database.TenantNames;

/**
 * Puts in what placeholders stand for. Identifiers come from the catalogue and are quoted by the
 * dialect; texts that people entered become parameters, never SQL.
 */
final class Renderer {

  static final String OPTION_VALUE = "::";

  /** Longest text that people enter in a setting. */
  private static final ColumnType TEXT = ColumnType.of(ColumnType.Kind.VARCHAR, 250);

  private final StepNames names;
  private final List<Object> parameters = new ArrayList<>();

  Renderer(StepNames names) {
    this.names = names;
  }

  String render(List<Token> tokens) {
    var sql = new StringBuilder();
    for (Token token : tokens) {
      sql.append(
          switch (token) {
            case Token.Plain plain -> plain.text();
            case Token.Name name -> name(name.text());
            case Token.FieldName field -> dialect().quote(TenantNames.clean(field.text()));
            case Token.Value value -> value(value);
            case Token.Call call -> call(call);
          });
    }
    return sql.toString();
  }

  /** In the order of their places. */
  List<Object> parameters() {
    return parameters;
  }

  private Dialect dialect() {
    return names.dialect();
  }

  private String name(String text) {
    int value = text.indexOf(OPTION_VALUE);
    if (value < 0) {
      return dialect().quote(names.table().apply(text).present().name());
    }
    String option = text.substring(0, value);
    String name = text.substring(value + OPTION_VALUE.length());
    return String.valueOf(names.option().apply(option).number(name));
  }

  private String value(Token.Value value) {
    Object known =
        value.setting() ? names.settings().apply(value.name()) : names.facts().get(value.name());
    return switch (known) {
      case null -> throw new StepTextException("Nothing is called :" + value.name());
      case Boolean flag -> flag ? "1" : "0";
      case Integer number -> number.toString();
      case LocalDate date -> SqlLiterals.date(dialect(), date);
      default -> {
        parameters.add(known.toString());
        yield "CAST(? AS " + dialect().render(TEXT) + ")";
      }
    };
  }

  private String call(Token.Call call) {
    Macro macro = names.macros().get(call.name());
    if (macro != null) {
      return "(" + render(macro.with(call.arguments())) + ")";
    }
    int before = parameters.size();
    List<String> arguments = call.arguments().stream().map(this::render).toList();
    if (parameters.size() > before) {
      // A function may write its argument twice, or not at all.
      throw new StepTextException("@" + call.name() + " cannot be given a text of the run");
    }
    return function(call.name(), arguments);
  }

  private String function(String name, List<String> arguments) {
    SqlFunctions functions = dialect().functions();
    String first = arguments.isEmpty() ? "" : arguments.getFirst().strip();
    String second = arguments.size() < 2 ? "" : arguments.get(1).strip();
    return switch (name) {
      case "code" -> functions.code(first);
      case "exact" -> functions.exact(first);
      case "length" -> functions.length(first);
      case "text" -> functions.text(first);
      case "days" -> functions.days(first);
      case "year" -> functions.year(first);
      case "month" -> functions.month(first);
      case "whole_number" -> functions.wholeNumber(first);
      case "position" -> functions.position(first, second);
      case "days_later" -> functions.daysLater(first, second);
      case "has" -> functions.has(first, second);
      case "trim" -> "LTRIM(RTRIM(" + first + "))";
      default -> throw new StepTextException("No function is called @" + name);
    };
  }
}
