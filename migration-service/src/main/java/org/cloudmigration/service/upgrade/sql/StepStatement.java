package org.cloudmigration.service.upgrade.sql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One statement of a step.
 *
 * @param label what it does, in a line or two
 * @param condition settings under which it runs
 * @param onlyNew whether rows are left out whose key the table has already, or an earlier row of
 *     the same statement has
 * @param text with placeholders, without the semicolon
 */
public record StepStatement(String label, Condition condition, boolean onlyNew, String text) {

  private static final String CALL = "call ";

  public StepStatement {
    Objects.requireNonNull(label);
    Objects.requireNonNull(condition);
  }

  /** What is called instead of SQL: {@code call name}. */
  public Optional<String> procedure() {
    return text.startsWith(CALL)
        ? Optional.of(text.substring(CALL.length()).strip())
        : Optional.empty();
  }

  List<Token> tokens() {
    return Tokens.of(text);
  }

  /** The table that it adds to, changes or deletes from. */
  public Optional<String> target() {
    return procedure().isPresent()
        ? Optional.empty()
        : tokens().stream()
            .filter(Token.Name.class::isInstance)
            .map(token -> ((Token.Name) token).text())
            .filter(name -> !name.contains(Renderer.OPTION_VALUE))
            .findFirst();
  }

  /** Names of the tables that it reads or writes, those in macros included. */
  public Set<String> tables(Map<String, Macro> macros) {
    return Names.ofTables(tokens(), macros);
  }
}
