package org.cloudmigration.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How fast a table gets from one PostgreSQL into another one, beside what else there is for it, in
 * the same minutes on the same machine. Run it by {@code ./verify bench}.
 */
class CopyBench {

  private static final long ROWS = Long.getLong("bench.rows", 1_000_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int SMALL_TABLES = Integer.getInteger("bench.small", 200);
  private static final int CHANGES = 1_000;

  @Test
  void copies() throws Exception {
    try (Ledgers ledgers = Ledgers.open()) {
      ledgers.create("Ledger", ROWS);
      ledgers.create("Warm", 200_000);
      wholeTable(ledgers);
      changes(ledgers);
      smallTables(ledgers);
    }
  }

  private static void wholeTable(Ledgers ledgers) throws Exception {
    List<Contender> contenders =
        List.of(
            new PsqlPipe(ledgers),
            new Ours(ledgers, true),
            new Ours(ledgers, false),
            new JdbcBatches(ledgers),
            new PgLoader(ledgers));
    List<Contest> contests =
        contenders.stream().filter(Contender::isHere).map(Contest::new).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (Contest contest : contests) {
        ledgers.settle();
        contest.run("Ledger");
      }
    }
    tell("%,d rows, middle of %d rounds", ROWS, ROUNDS);
    tell("| Way | seconds | rows/s | of the first one | peak MiB |");
    tell("|---|---|---|---|---|");
    for (Contest contest : contests) {
      tell(
          "| %s | %.1f | %,.0f | %.0f %% | %d |",
          contest.name(),
          contest.seconds(),
          ROWS / contest.seconds(),
          100 * contests.getFirst().seconds() / contest.seconds(),
          contest.peakMiB());
    }
    contenders.stream()
        .filter(contender -> !contender.isHere())
        .forEach(contender -> tell("Not installed: %s", contender.name()));
  }

  /**
   * The same changes in a table of each size, in turn; what they take must not depend on it. The
   * server has had the time that it takes to vacuum tables of which all rows are new.
   */
  private static void changes(Ledgers ledgers) throws Exception {
    List<Long> sizes = List.of(ROWS, 10 * ROWS);
    for (long rows : sizes) {
      String table = "Ledger" + rows;
      ledgers.create(table, rows);
      ledgers.track(table);
      var whole = new Contest(new Ours(ledgers, true));
      whole.run(table);
      tell("%,d rows: all in %.1f s (peak %d MiB)", rows, whole.seconds(), whole.peakMiB());
    }
    ledgers.vacuum();
    List<Contest> contests =
        sizes.stream().map(rows -> new Contest(new Ours(ledgers, true))).toList();
    for (int round = 0; round < 2 * ROUNDS + 1; round++) {
      for (int i = 0; i < sizes.size(); i++) {
        ledgers.inSource(
            "UPDATE \"TWO\".\"Ledger%d\" SET \"Description\" = 'changed %d' WHERE \"Entry No_\" %% %d = 0"
                .formatted(sizes.get(i), round, sizes.get(i) / CHANGES));
        ledgers.settle();
        contests.get(i).run("Ledger" + sizes.get(i));
      }
    }
    for (int i = 0; i < sizes.size(); i++) {
      tell("%,d changes in %,d rows: %.3f s", CHANGES, sizes.get(i), contests.get(i).seconds());
    }
    tell(
        "Changes in ten times the rows take %.2f times as long",
        contests.getLast().seconds() / contests.getFirst().seconds());
  }

  private static void smallTables(Ledgers ledgers) throws Exception {
    var names = new ArrayList<String>();
    for (int i = 0; i < SMALL_TABLES; i++) {
      ledgers.create("Small" + i, 10);
      names.add("Small" + i);
    }
    var contest = new Contest(new Ours(ledgers, true));
    contest.run(names.toArray(String[]::new));
    tell(
        "%d tables of 10 rows, one worker: %.1f ms each",
        SMALL_TABLES, 1_000 * contest.seconds() / SMALL_TABLES);
  }

  static void tell(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}
