package org.cloudmigration.web.replication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.service.replication.TableSort;

/**
 * The rows that a list of a run's tables was told, so that it is told them again only once they
 * have changed. Read by the page and, outside its lock, by who looks for news.
 */
final class TablesInSight {

  /** Who has scrolled further than that since the last news gets all anew. */
  private static final int MOST_PARTS = 8;

  private final RunReader reader;
  private final UUID environment;
  private final UUID run;
  private final Map<RunReader.Tables, List<TableRunView>> told = new ConcurrentHashMap<>();
  private final Map<RunReader.Count, Integer> counts = new ConcurrentHashMap<>();

  TablesInSight(RunReader reader, UUID environment, UUID run) {
    this.reader = reader;
    this.environment = environment;
    this.run = run;
  }

  List<TableRunView> read(TableFilter filter, TableSort sort, int offset, int limit) {
    var asked = new RunReader.Tables(run, filter, sort, offset, limit);
    List<TableRunView> rows = reader.tables(environment, asked);
    told.put(asked, rows);
    return rows;
  }

  int count(TableFilter filter) {
    var asked = new RunReader.Count(run, filter);
    int count = reader.count(environment, asked);
    counts.put(asked, count);
    return count;
  }

  void forget() {
    told.clear();
    counts.clear();
  }

  /** A table that is being copied changes with the time alone. */
  boolean isOutdated() {
    return told.isEmpty()
        || told.size() > MOST_PARTS
        || told.values().stream()
            .flatMap(List::stream)
            .anyMatch(row -> row.status() == TableStatus.IN_PROGRESS)
        || told.entrySet().stream()
            .anyMatch(part -> !reader.tables(environment, part.getKey()).equals(part.getValue()))
        || counts.entrySet().stream()
            .anyMatch(each -> reader.count(environment, each.getKey()) != each.getValue());
  }
}
