package org.cloudmigration.service.upgrade.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of SQL: a head of comments, then statements with a comment before each. Comments that
 * begin with a word and a colon say something to the product ({@code -- if: Migrate Item Classes}),
 * others to the reader.
 *
 * @param title the first line of the head
 * @param head what else it says, by word
 */
public record StepScript(String title, Map<String, String> head, List<StepStatement> statements) {

  private static final Pattern SAID = Pattern.compile("([a-z]+): (.+)");
  private static final String ONLY_NEW = "only new rows";

  public StepScript {
    head = Map.copyOf(head);
    statements = List.copyOf(statements);
  }

  public static StepScript parse(String text) {
    List<String> lines = text.lines().toList();
    List<String> comment = new ArrayList<>();
    int at = 0;
    while (at < lines.size() && lines.get(at).startsWith("--")) {
      comment.add(lines.get(at).substring(2).strip());
      at++;
    }
    if (comment.isEmpty()) {
      throw new StepTextException("A step begins with its title in a comment.");
    }
    Map<String, String> head = said(comment.subList(1, comment.size()));
    return new StepScript(comment.getFirst(), head, statements(lines.subList(at, lines.size())));
  }

  private static Map<String, String> said(List<String> comment) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String line : comment) {
      Matcher word = SAID.matcher(line);
      if (word.matches()) {
        said.put(word.group(1), word.group(2).strip());
      }
    }
    return said;
  }

  private static List<StepStatement> statements(List<String> lines) {
    List<StepStatement> statements = new ArrayList<>();
    List<String> comment = new ArrayList<>();
    var sql = new StringBuilder();
    for (String line : lines) {
      if (line.strip().startsWith("--")) {
        if (sql.isEmpty()) {
          comment.add(line.strip().substring(2).strip());
        }
      } else if (!line.isBlank() || !sql.isEmpty()) {
        sql.append(line).append('\n');
        if (line.stripTrailing().endsWith(";")) {
          statements.add(statement(comment, sql.toString().strip()));
          comment.clear();
          sql.setLength(0);
        }
      }
    }
    if (!sql.isEmpty()) {
      throw new StepTextException("The last statement ends without a semicolon: " + sql);
    }
    return statements;
  }

  private static StepStatement statement(List<String> comment, String sql) {
    Map<String, String> said = said(comment);
    String label =
        String.join(
            " ",
            comment.stream()
                .filter(line -> !SAID.matcher(line).matches() && !line.equals(ONLY_NEW))
                .toList());
    if (label.isBlank()) {
      throw new StepTextException("A statement has no comment that says what it does: " + sql);
    }
    return new StepStatement(
        label,
        Condition.parse(said.getOrDefault("if", "")),
        comment.contains(ONLY_NEW),
        sql.substring(0, sql.length() - 1));
  }
}
