package org.cloudmigration.service.upgrade.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression with a name, so that a rule which several steps need stands in one place.
 *
 * @param parameters names that its text writes as {@code :name}
 */
public record Macro(String name, List<String> parameters, List<Token> text) {

  /** Its text with arguments in the place of parameters. */
  List<Token> with(List<List<Token>> arguments) {
    if (arguments.size() != parameters.size()) {
      throw new StepTextException(
          "@%s needs %d arguments, not %d".formatted(name, parameters.size(), arguments.size()));
    }
    return replaced(text, arguments);
  }

  private List<Token> replaced(List<Token> tokens, List<List<Token>> arguments) {
    List<Token> all = new ArrayList<>();
    for (Token token : tokens) {
      switch (token) {
        case Token.Value value when parameters.contains(value.name()) -> {
          all.add(new Token.Plain("("));
          all.addAll(arguments.get(parameters.indexOf(value.name())));
          all.add(new Token.Plain(")"));
        }
        case Token.Call call ->
            all.add(
                new Token.Call(
                    call.name(),
                    call.arguments().stream().map(a -> replaced(a, arguments)).toList()));
        default -> all.add(token);
      }
    }
    return all;
  }
}
