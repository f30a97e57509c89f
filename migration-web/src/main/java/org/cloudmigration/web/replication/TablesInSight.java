package org.cloudmigration.web.replication;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.service.replication.TableFilter;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.service.replication.TableSort;

/**
 * The rows that a list of a run's tables was told, so that it is told only those again that have
 * changed: fifty pages would otherwise draw fifty rows each, twice a second. Read by the page and,
 * outside its lock, by who looks for news.
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

  /**
   * What the list is to be told.
   *
   * @param anew whether all of it: other rows, or in another order
   * @param rows those that have changed, otherwise
   * @param parts as they have been read for that
   */
  record News(
      boolean anew,
      Collection<TableRunView> rows,
      Map<RunReader.Tables, List<TableRunView>> parts) {

    private static final News ANEW = new News(true, List.of(), Map.of());
  }

  News news() {
    if (told.isEmpty()
        || told.size() > MOST_PARTS
        || counts.entrySet().stream()
            .anyMatch(each -> reader.count(environment, each.getKey()) != each.getValue())) {
      return News.ANEW;
    }
    Map<UUID, TableRunView> changed = new LinkedHashMap<>();
    Map<RunReader.Tables, List<TableRunView>> parts = new HashMap<>();
    for (var part : told.entrySet()) {
      List<TableRunView> now = reader.tables(environment, part.getKey());
      List<TableRunView> before = part.getValue();
      if (!ids(now).equals(ids(before))) {
        return News.ANEW;
      }
      for (int i = 0; i < now.size(); i++) {
        if (isNews(now.get(i), before.get(i))) {
          changed.put(now.get(i).id(), now.get(i));
        }
      }
      parts.put(part.getKey(), now);
    }
    return new News(false, changed.values(), parts);
  }

  /** A table that is being copied changes with the time alone. */
  private static boolean isNews(TableRunView now, TableRunView before) {
    return now.status() == TableStatus.IN_PROGRESS || !now.equals(before);
  }

  private static List<UUID> ids(List<TableRunView> rows) {
    return rows.stream().map(TableRunView::id).toList();
  }

  void tell(News news) {
    if (news.anew()) {
      told.clear();
      counts.clear();
    } else {
      told.putAll(news.parts());
    }
  }
}
