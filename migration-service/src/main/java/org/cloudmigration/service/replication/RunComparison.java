package org.cloudmigration.service.replication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.domain.replication.TableStatus;

/**
 * A run beside an earlier one.
 *
 * @param slowest the ten tables that took longest in this run
 * @param newlyFailing failed in this run, but not in the other
 * @param mended failed in the other run, and successful in this one
 * @param rowsChanged successful in both, with other numbers of rows
 * @param onlyHere tables that the other run does not have
 * @param onlyThere tables that this run does not have
 * @param columns tables whose columns have changed, where both are known
 */
public record RunComparison(
    RunView run,
    RunView other,
    List<Pair> slowest,
    List<Pair> newlyFailing,
    List<Pair> mended,
    List<Pair> rowsChanged,
    List<TableFacts> onlyHere,
    List<TableFacts> onlyThere,
    List<ColumnsOf> columns) {

  private static final int SLOWEST = 10;

  /**
   * A table in both runs.
   *
   * @param there null in {@link #slowest} if the other run does not have it
   */
  public record Pair(TableFacts here, TableFacts there) {

    private boolean bothSuccessful() {
      return here.status() == TableStatus.SUCCESSFUL && there.status() == TableStatus.SUCCESSFUL;
    }
  }

  public record ColumnsOf(TableFacts table, ColumnDifference difference) {}

  /** Finds lists of columns by their keys, all at once. */
  @FunctionalInterface
  interface Columns {
    Map<String, KnownColumns> of(Set<String> keys);
  }

  static RunComparison of(
      RunView run, RunView other, List<TableFacts> here, List<TableFacts> there, Columns known) {
    Map<TableFacts.Key, TableFacts> before = new LinkedHashMap<>();
    there.forEach(table -> before.put(table.key(), table));
    var both = new ArrayList<Pair>();
    var onlyHere = new ArrayList<TableFacts>();
    var all = new ArrayList<Pair>();
    for (TableFacts table : here) {
      TableFacts earlier = before.remove(table.key());
      all.add(new Pair(table, earlier));
      if (earlier == null) {
        onlyHere.add(table);
      } else {
        both.add(new Pair(table, earlier));
      }
    }
    return new RunComparison(
        run,
        other,
        all.stream()
            .filter(pair -> !pair.here().duration().isZero())
            .sorted(Comparator.comparing((Pair pair) -> pair.here().duration()).reversed())
            .limit(SLOWEST)
            .toList(),
        both.stream().filter(pair -> failed(pair.here()) && !failed(pair.there())).toList(),
        both.stream()
            .filter(pair -> failed(pair.there()) && pair.here().status() == TableStatus.SUCCESSFUL)
            .toList(),
        both.stream()
            .filter(Pair::bothSuccessful)
            .filter(pair -> pair.here().rows() != pair.there().rows())
            .toList(),
        List.copyOf(onlyHere),
        List.copyOf(before.values()),
        columns(both.stream().filter(RunComparison::reshaped).toList(), known));
  }

  private static boolean failed(TableFacts table) {
    return table.status() == TableStatus.FAILED;
  }

  private static boolean reshaped(Pair pair) {
    String now = pair.here().columnsKey();
    String before = pair.there().columnsKey();
    return now != null && before != null && !now.equals(before);
  }

  private static List<ColumnsOf> columns(List<Pair> reshaped, Columns known) {
    Map<String, KnownColumns> lists =
        known.of(
            reshaped.stream()
                .flatMap(pair -> Stream.of(pair.here().columnsKey(), pair.there().columnsKey()))
                .collect(Collectors.toSet()));
    return reshaped.stream()
        .filter(pair -> lists.containsKey(pair.here().columnsKey()))
        .filter(pair -> lists.containsKey(pair.there().columnsKey()))
        .map(
            pair ->
                new ColumnsOf(
                    pair.here(),
                    lists
                        .get(pair.there().columnsKey())
                        .until(lists.get(pair.here().columnsKey()))))
        .filter(columns -> !columns.difference().isEmpty())
        .toList();
  }
}
