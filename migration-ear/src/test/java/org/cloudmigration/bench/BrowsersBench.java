package org.cloudmigration.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cloudmigration.service.scale.ManyRuns;
import org.junit.jupiter.api.Test;

/**
 * What open pages on a running run cost the server: its processor time for the same run without
 * pages and with them. Run it by {@code ./verify bench browsers}.
 */
class BrowsersBench {

  private static final int PEOPLE = Integer.getInteger("bench.people", 50);
  private static final int TIMES = Integer.getInteger("bench.times", 2);

  private final List<Double> without = new ArrayList<>();
  private final List<Double> with = new ArrayList<>();

  @Test
  void browsers() throws Exception {
    try (BenchServer server = BenchServer.over(new ManyRuns(10, 127));
        Statements statements = new Statements(server.databaseUrl());
        BenchBrowser browser = BenchBrowser.of(server.process().page())) {
      browser.signIn("operator");
      var run = new SampleRun(browser, statements.connection());
      Watchers nobody = Watchers.signedIn(browser, 0);
      Watchers people = Watchers.signedIn(browser, PEOPLE);
      measure(server, run, nobody);
      without.clear();
      for (int i = 0; i < TIMES; i++) {
        measure(server, run, nobody);
        measure(server, run, people);
      }
    }
    tell(
        "Middle: %.1f µs a row without, %.1f µs with, %+.1f %%",
        middle(without), middle(with), 100 * (middle(with) / middle(without) - 1));
  }

  private void measure(BenchServer server, SampleRun run, Watchers people) throws Exception {
    String id = run.beginAndStop();
    people.open(id);
    Thread.sleep(3000);
    Duration before = server.process().cpu();
    SampleRun.Done done = run.resume(id);
    // The last news is on its way to the pages.
    Thread.sleep(2000);
    double seconds = server.process().cpu().minus(before).toMillis() / 1000.0;
    int pages = people.windows().size();
    // Runs are stopped here and there, and have more or less left to do.
    double perRow = 1e6 * seconds / done.rows();
    (pages == 0 ? without : with).add(perRow);
    tell(
        "%d pages: %.1f s of processor, %.1f s long, %d rows, %.1f µs a row; updates of each page %s",
        pages, seconds, done.took().toMillis() / 1000.0, done.rows(), perRow, people.updates());
    people.leave();
  }

  private static double middle(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void tell(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
