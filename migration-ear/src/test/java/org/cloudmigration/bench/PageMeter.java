package org.cloudmigration.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.bench.BenchBrowser.Time;
import org.cloudmigration.bench.BenchPage.Deed;

/** Opens a page and does what a person does there, several times over. */
record PageMeter(BenchBrowser browser, Statements statements, BenchPage page, String path) {

  private static final int WARM_UP = 1;

  /** By name: milliseconds until it shows, milliseconds of the server, statements. */
  Map<String, List<String>> measure(int visits) throws SQLException, InterruptedException {
    List<Double> opened = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    List<Double> millis = new ArrayList<>();
    Map<Deed, List<Time>> deeds = new LinkedHashMap<>();
    for (int i = 0; i < visits + WARM_UP; i++) {
      browser.leave();
      Thread.sleep(300);
      statements.begin();
      double shown = browser.open(path, page.shown());
      Thread.sleep(300);
      Statements.Count count = statements.sinceBegin();
      if (i >= WARM_UP) {
        opened.add(shown);
        counts.add((double) count.statements());
        millis.add(count.millis());
      }
      for (Deed deed : page.deeds()) {
        Time time = browser.act(deed.script(), deed.shown());
        if (i >= WARM_UP) {
          deeds.computeIfAbsent(deed, key -> new ArrayList<>()).add(time);
        }
      }
    }
    Map<String, List<String>> rows = new LinkedHashMap<>();
    rows.put(page.name(), List.of(middle(opened), middle(millis), middle(counts)));
    deeds.forEach(
        (deed, times) ->
            rows.put(
                page.name() + ": " + deed.name(),
                List.of(
                    middle(times.stream().map(Time::shown).toList()),
                    middle(times.stream().map(Time::server).toList()),
                    "")));
    return rows;
  }

  private static String middle(List<Double> values) {
    return Long.toString(Math.round(values.stream().sorted().toList().get(values.size() / 2)));
  }
}
