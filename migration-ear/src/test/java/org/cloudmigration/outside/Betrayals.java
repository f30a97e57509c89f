package org.cloudmigration.outside;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What only those who work on the server should ever see. */
final class Betrayals {

  private static final List<Pattern> SIGNS =
      List.of(
          Pattern.compile("\\bat [\\w.$]+\\([\\w.]*(?::\\d+)?\\)"),
          Pattern.compile("\\b(?:java|javax|jakarta|sun|com\\.sun)\\.\\w+\\.\\w+"),
          Pattern.compile("\\borg\\.(?:cloudmigration|apache|hibernate|jboss|h2|wildfly)\\."),
          Pattern.compile("\\b\\w+(?:Exception|Error)(?::|\\b(?=\\s+at\\b))"),
          Pattern.compile("\\b(?:NullPointer|ClassCast|IllegalState|IllegalArgument)\\w*"),
          Pattern.compile("(?i)\\bselect\\b.+\\bfrom\\b.+\\bwhere\\b"),
          Pattern.compile("(?i)\\b(?:insert into|delete from|update \\w+ set)\\b"),
          Pattern.compile("(?i)\\b(?:jdbc:|syntax error in sql|ORA-\\d|SQLSTATE)"),
          Pattern.compile("(?i)undertow|resteasy|weld-|stack ?trace"));

  private Betrayals() {}

  /** The first of each kind. */
  static List<String> in(String text) {
    return SIGNS.stream()
        .map(sign -> sign.matcher(text))
        .filter(Matcher::find)
        .map(Matcher::group)
        .toList();
  }
}
