package org.cloudmigration.service.upgrade.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a file of macros: before each {@code -- macro: name(parameter, parameter)}. */
public final class Macros {

  private static final Pattern HEAD = Pattern.compile("-- macro: (\\w+)\\((.*)\\)");

  private Macros() {}

  public static Map<String, Macro> parse(String text) {
    Map<String, Macro> macros = new HashMap<>();
    String name = null;
    List<String> parameters = List.of();
    var body = new StringBuilder();
    for (String line : text.lines().toList()) {
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        name = head.group(1);
        parameters =
            Stream.of(head.group(2).split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
      } else if (name != null && !line.startsWith("--")) {
        body.append(line).append('\n');
        if (line.stripTrailing().endsWith(";")) {
          String expression = body.toString().strip();
          List<Token> tokens = Tokens.of(expression.substring(0, expression.length() - 1));
          if (macros.put(name, new Macro(name, parameters, tokens)) != null) {
            throw new StepTextException("Two macros are called " + name);
          }
          name = null;
          body.setLength(0);
        }
      }
    }
    if (name != null) {
      throw new StepTextException("The macro " + name + " ends without a semicolon.");
    }
    return macros;
  }
}
