package org.cloudmigration.service.upgrade.sql;

import java.util.ArrayList;
import java.util.List;

/** Takes a step's text apart. Literals and comments stay as they are. */
final class Tokens {

  private final String text;
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    var tokens = new Tokens(text);
    List<Token> all = tokens.upTo(false);
    if (tokens.at < text.length()) {
      throw new StepTextException("A bracket closes that was never opened: " + tokens.rest());
    }
    return all;
  }

  /**
   * @param argument whether a comma or a closing bracket ends it
   */
  private List<Token> upTo(boolean argument) {
    List<Token> found = new ArrayList<>();
    var plain = new StringBuilder();
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        if (depth == 0) {
          break;
        }
        depth--;
      } else if (c == ',' && argument && depth == 0) {
        break;
      }
      Token special = special(c);
      if (special == null) {
        plain.append(c == '\'' ? literal() : take(1));
      } else {
        flush(plain, found);
        found.add(special);
      }
    }
    flush(plain, found);
    return found;
  }

  private static void flush(StringBuilder plain, List<Token> found) {
    if (!plain.isEmpty()) {
      found.add(new Token.Plain(plain.toString()));
      plain.setLength(0);
    }
  }

  private Token special(char c) {
    return switch (c) {
      case '{' -> new Token.Name(between('}'));
      case '[' -> new Token.FieldName(between(']'));
      case '@' -> call();
      case ':' -> value();
      default -> null;
    };
  }

  private Token value() {
    at++;
    if (at < text.length() && text.charAt(at) == '{') {
      return new Token.Value(between('}'), true);
    }
    return new Token.Value(word(), false);
  }

  private Token call() {
    at++;
    String name = word();
    expect('(');
    List<List<Token>> arguments = new ArrayList<>();
    do {
      at++;
      arguments.add(upTo(true));
    } while (at < text.length() && text.charAt(at) == ',');
    expect(')');
    at++;
    boolean none = arguments.size() == 1 && arguments.getFirst().isEmpty();
    return new Token.Call(name, none ? List.of() : arguments);
  }

  private void expect(char wanted) {
    if (at >= text.length() || text.charAt(at) != wanted) {
      throw new StepTextException("A “" + wanted + "” is missing before: " + rest());
    }
  }

  private String word() {
    int start = at;
    while (at < text.length() && isPartOfWord(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw new StepTextException("A name is missing before: " + rest());
    }
    return text.substring(start, at);
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private String between(char end) {
    int close = text.indexOf(end, at);
    if (close < 0) {
      throw new StepTextException("A “" + end + "” is missing after: " + rest());
    }
    String found = text.substring(at + 1, close);
    at = close + 1;
    return found;
  }

  private String literal() {
    int close = text.indexOf('\'', at + 1);
    if (close < 0) {
      throw new StepTextException("A literal does not end: " + rest());
    }
    return take(close + 1 - at);
  }

  private String take(int characters) {
    at += characters;
    return text.substring(at - characters, at);
  }

  private String rest() {
    return text.substring(Math.min(at, text.length()), Math.min(text.length(), at + 40));
  }
}
