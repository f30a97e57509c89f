package org.cloudmigration.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.bench.BenchPage.Places;
import org.cloudmigration.service.scale.ManyRuns;
import org.cloudmigration.support.TestDirectories;
import org.junit.jupiter.api.Test;

/** How quick the pages are over a small past and a large one. Run it by {@code ./verify bench}. */
class PagesBench {

  private static final int RUNS = Integer.getInteger("bench.runs", 1000);
  private static final int TABLES = Integer.getInteger("bench.tables", 5000);

  /** Of so many visits the middle one counts, after one that warms up. */
  private static final int VISITS = Integer.getInteger("bench.visits", 7);

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  @Test
  void pages() throws Exception {
    measure(new ManyRuns(10, 127));
    measure(new ManyRuns(RUNS, TABLES));
    StringBuilder table = new StringBuilder();
    rows.forEach((name, cells) -> table.append(line(name, cells)));
    Path result = TestDirectories.work().resolveSibling("bench").resolve("pages.md");
    Files.writeString(result, table);
    System.out.println(table);
    System.out.println("Also in " + result);
  }

  private static String line(String name, List<String> cells) {
    return "| " + name + " | " + String.join(" | ", cells) + " |\n";
  }

  private void measure(ManyRuns past) throws Exception {
    try (BenchServer server = BenchServer.over(past);
        Statements statements = new Statements(server.databaseUrl());
        BenchBrowser browser = BenchBrowser.of(server.process().page())) {
      Places places = places(statements.connection());
      browser.signIn("admin");
      for (BenchPage page : BenchPage.all()) {
        new PageMeter(browser, statements, page, page.path(places))
            .measure(VISITS)
            .forEach(
                (name, cells) -> {
                  rows.computeIfAbsent(name, key -> new ArrayList<>()).addAll(cells);
                  System.out.print(line(name, cells));
                });
      }
    }
  }

  /** The newest runs, and a table that all of them have. */
  private static Places places(Connection database) throws SQLException {
    // Lines that tell of a setup stand among the runs.
    List<String> runs =
        column(
            database,
            "SELECT id FROM replication_run WHERE tables_successful > 0 ORDER BY start_time DESC");
    List<String> tables =
        column(
            database,
            "SELECT id FROM migration_table WHERE company_name LIKE '% 01' AND status = 'SUCCESSFUL'"
                + " ORDER BY table_name");
    return new Places(runs.get(0), runs.get(1), tables.getFirst());
  }

  private static List<String> column(Connection database, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        values.add(found.getString(1));
      }
    }
    return values;
  }
}
