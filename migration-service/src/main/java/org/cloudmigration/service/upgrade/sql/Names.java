package org.cloudmigration.service.upgrade.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a text names. */
final class Names {

  private Names() {}

  static Set<String> ofTables(List<Token> tokens, Map<String, Macro> macros) {
    Set<String> found = new LinkedHashSet<>();
    collect(tokens, macros, found);
    return found;
  }

  private static void collect(List<Token> tokens, Map<String, Macro> macros, Set<String> found) {
    for (Token token : tokens) {
      if (token instanceof Token.Name name && !name.text().contains("::")) {
        found.add(name.text());
      } else if (token instanceof Token.Call call) {
        call.arguments().forEach(argument -> collect(argument, macros, found));
        if (macros.containsKey(call.name())) {
          collect(macros.get(call.name()).text(), macros, found);
        }
      }
    }
  }
}
