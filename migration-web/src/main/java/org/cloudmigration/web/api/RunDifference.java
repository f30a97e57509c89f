package org.cloudmigration.web.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.replication.RunComparison;
import org.cloudmigration.service.replication.TableFacts;

/**
 * A table that two runs have not treated alike.
 *
 * @param number from 1, in the order of the page
 * @param here in the run; null if it does not have the table
 * @param there in the other run; null if it does not have the table
 * @param columns how the columns have changed; blank for all other kinds
 */
record RunDifference(
    RunPair runs, int number, Kind kind, TableFacts here, TableFacts there, String columns) {

  /** What the page of a run calls its tables, beside another run. */
  enum Kind {
    SLOWEST,
    NEWLY_FAILING,
    MENDED,
    RECORDS_CHANGED,
    ONLY_IN_RUN,
    ONLY_IN_OTHER_RUN,
    COLUMNS_CHANGED
  }

  static List<RunDifference> all(RunPair runs, RunComparison comparison) {
    var all = new ArrayList<RunDifference>();
    pairs(all, runs, Kind.SLOWEST, comparison.slowest());
    pairs(all, runs, Kind.NEWLY_FAILING, comparison.newlyFailing());
    pairs(all, runs, Kind.MENDED, comparison.mended());
    pairs(all, runs, Kind.RECORDS_CHANGED, comparison.rowsChanged());
    comparison.onlyHere().forEach(table -> add(all, runs, Kind.ONLY_IN_RUN, table, null, ""));
    comparison
        .onlyThere()
        .forEach(table -> add(all, runs, Kind.ONLY_IN_OTHER_RUN, null, table, ""));
    comparison
        .columns()
        .forEach(
            changed ->
                add(
                    all,
                    runs,
                    Kind.COLUMNS_CHANGED,
                    changed.table(),
                    null,
                    changed.difference().words()));
    return all;
  }

  private static void pairs(
      List<RunDifference> all, RunPair runs, Kind kind, List<RunComparison.Pair> pairs) {
    pairs.forEach(pair -> add(all, runs, kind, pair.here(), pair.there(), ""));
  }

  private static void add(
      List<RunDifference> all,
      RunPair runs,
      Kind kind,
      TableFacts here,
      TableFacts there,
      String columns) {
    all.add(new RunDifference(runs, all.size() + 1, kind, here, there, columns));
  }

  TableFacts any() {
    return here == null ? there : here;
  }

  /** Nothing for a run that does not have the table, as in the next two. */
  static String status(TableFacts table) {
    return table == null ? null : OptionName.of(table.status());
  }

  static Long rows(TableFacts table) {
    return table == null ? null : table.rows();
  }

  static BigDecimal seconds(TableFacts table) {
    return table == null ? null : BigDecimal.valueOf(table.duration().toMillis(), 3);
  }
}
