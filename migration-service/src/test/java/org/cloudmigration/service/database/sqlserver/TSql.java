package org.cloudmigration.service.database.sqlserver;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.shardingsphere.infra.database.core.type.DatabaseType;
import org.apache.shardingsphere.infra.spi.type.typed.TypedSPILoader;
import org.apache.shardingsphere.sql.parser.api.CacheOption;
import org.apache.shardingsphere.sql.parser.api.SQLParserEngine;

/**
 * Reads T-SQL as far as this product writes it. The parser of ShardingSphere knows the statements,
 * but not the language around them: IF, BEGIN, EXEC, DECLARE, SET, THROW, USE, GO, the head of a
 * procedure, and ENABLE CHANGE_TRACKING are read here. What a procedure or sp_executesql holds is
 * read too.
 */
public final class TSql {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|--[^\\n]*|N?'(?:[^']++|'')*+'|\\[(?:[^\\]]|\\]\\])*\\]|@{0,2}[\\w$]+|<>|>=|<=|::|.",
          Pattern.DOTALL);

  private static final Set<String> STARTS =
      Set.of(
          "SELECT", "INSERT", "UPDATE", "DELETE", "ALTER", "CREATE", "DROP", "GRANT", "EXEC", "IF",
          "BEGIN", "SET", "THROW");

  private static final SQLParserEngine ENGINE =
      new SQLParserEngine(
          TypedSPILoader.getService(DatabaseType.class, "SQLServer"), new CacheOption(100, 100));

  /** What was read without a fault. */
  private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

  private final List<String> tokens = new ArrayList<>();
  private int at;

  private TSql(String text) {
    Matcher matcher = TOKEN.matcher(withoutUnknown(text));
    while (matcher.find()) {
      if (!matcher.group().isBlank() && !matcher.group().startsWith("--")) {
        tokens.add(matcher.group());
      }
    }
  }

  /**
   * What the parser does not know, as something that it does: a collation but behind ORDER BY, a
   * function that it takes for a type, LEFT as a function.
   */
  private static String withoutUnknown(String text) {
    return text.replaceAll(" COLLATE Latin1_General_\\w+", "")
        .replaceAll("NCHAR\\(\\d+\\)", "N'x'")
        .replaceAll("(?i)\\bLEFT\\s*\\(", "LEFT_OF(");
  }

  /**
   * A script of batches.
   *
   * @throws AssertionError if it cannot be read
   */
  public static void readScript(String script) {
    for (String batch : script.split("(?m)^GO$")) {
      read(batch);
    }
  }

  /**
   * A batch of statements.
   *
   * @throws AssertionError if it cannot be read
   */
  public static void read(String text) {
    var reader = new TSql(text);
    while (reader.at < reader.tokens.size()) {
      reader.statement();
    }
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private boolean is(String word) {
    return peek().equalsIgnoreCase(word);
  }

  private void take(String pattern) {
    if (!peek().matches("(?is)" + pattern)) {
      throw new AssertionError(
          "expected " + pattern + " after " + String.join(" ", tokens.subList(0, at)));
    }
    at++;
  }

  private boolean next(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).equalsIgnoreCase(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  private void end() {
    if (at < tokens.size()) {
      take(";");
    }
  }

  private void statement() {
    if (next("IF")) {
      know("SELECT 1 WHERE " + untilStatement());
      statement();
    } else if (next("BEGIN", "TRANSACTION") || next("COMMIT", "TRANSACTION")) {
      end();
    } else if (next("BEGIN")) {
      while (!next("END")) {
        statement();
      }
      end();
    } else if (next("SET", "NOCOUNT", "ON")
        || next("SET", "XACT_ABORT", "ON")
        || next("SET", "QUOTED_IDENTIFIER", "ON")) {
      end();
    } else if (next("SET", "IDENTITY_INSERT")) {
      while (!next("ON") && !next("OFF")) {
        at++;
      }
      end();
    } else if (next("SET")) {
      take("@\\w+");
      take("=");
      know("SELECT " + untilSemicolon());
    } else if (next("DECLARE")) {
      take("@\\w+");
      type();
      end();
    } else if (next("THROW")) {
      take("5\\d{4}");
      take(",");
      take("N'.*'");
      take(",");
      take("\\d+");
      end();
    } else if (next("USE")) {
      take("\\[.*\\]");
      end();
    } else if (next("EXEC")) {
      execute();
    } else if (next("CREATE", "PROCEDURE")) {
      procedure();
    } else {
      other();
    }
  }

  private void type() {
    take("\\w+");
    if (next("(")) {
      take("\\d+|max");
      take("\\)");
    }
  }

  private String name() {
    int from = at;
    do {
      take("\\[.*\\]|\\w+");
    } while (next("."));
    return String.join("", tokens.subList(from, at));
  }

  private void execute() {
    String procedure = name();
    String first = peek();
    if (first.startsWith("@")) {
      arguments(procedure);
      return;
    }
    take("N'.*'");
    while (next(",")) {
      take("N'.*'");
    }
    end();
    if (procedure.endsWith("sp_executesql")) {
      read(first.substring(2, first.length() - 1).replace("''", "'"));
    } else if (!procedure.endsWith("sp_rename")) {
      throw new AssertionError("unknown procedure " + procedure);
    }
  }

  /** Variables: a text that is known later alone, or what the caller was given. */
  private void arguments(String procedure) {
    if (!procedure.equals("sys.sp_executesql") && !procedure.startsWith("[cloudmigration].")) {
      throw new AssertionError("unknown procedure " + procedure);
    }
    do {
      take("@\\w+");
      if (next("=")) {
        take("@\\w+");
      }
    } while (next(","));
    end();
  }

  private void procedure() {
    name();
    while (peek().startsWith("@")) {
      take("@\\w+");
      type();
      next(",");
    }
    take("AS");
    take("BEGIN");
    at--;
    statement();
  }

  private void other() {
    int from = at;
    String text = untilSemicolon();
    List<String> words = tokens.subList(from, at);
    if (text.isBlank()) {
      throw new AssertionError("nothing before a semicolon or the end");
    }
    int size = words.size() - (words.getLast().equals(";") ? 1 : 0);
    boolean tracking =
        size > 4
            && words.get(size - 1).equals("CHANGE_TRACKING")
            && words.get(size - 2).matches("ENABLE|DISABLE");
    // A change of a table that is known stands for the one that is not.
    know(tracking ? text.replaceFirst("(ENABLE|DISABLE) CHANGE_TRACKING", "ADD x int") : text);
  }

  private String untilSemicolon() {
    int from = at;
    while (at < tokens.size() && !is(";")) {
      at++;
    }
    String text = join(from, at);
    end();
    return text;
  }

  private String untilStatement() {
    int from = at;
    int depth = 0;
    while (depth > 0 || !STARTS.contains(peek())) {
      if (at == tokens.size()) {
        throw new AssertionError("an IF without a statement: " + join(from, at));
      }
      depth += is("(") ? 1 : is(")") ? -1 : 0;
      at++;
    }
    return join(from, at);
  }

  /** With plain names: ShardingSphere knows no doubled bracket and few letters in a name. */
  private String join(int from, int to) {
    return tokens.subList(from, to).stream()
        .map(word -> word.startsWith("[") ? "[" + word.replaceAll("\\W", "") + "x]" : word)
        .collect(joining(" "))
        .replace(" . ", ".")
        .replace(": :", "::")
        .replace(" ( ", "(")
        .replace(" :: ", "::");
  }

  /** Steps share much, and reading it takes its time. */
  private static void readOnce(String query) {
    String shape = Shapes.of(query);
    if (!KNOWN.contains(shape)) {
      ENGINE.parse(shape, false);
      KNOWN.add(shape);
    }
  }

  private static void know(String statement) {
    try {
      List<String> apart = new ArrayList<>();
      apart.add(Windows.known(Calls.read(statement), apart));
      apart.stream().flatMap(part -> Queries.of(part).stream()).forEach(TSql::readOnce);
    } catch (RuntimeException e) {
      throw new AssertionError("no T-SQL: " + statement, e);
    }
  }
}
