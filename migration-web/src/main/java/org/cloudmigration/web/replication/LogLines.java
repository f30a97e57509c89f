package org.cloudmigration.web.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.service.replication.LogLineView;
import org.cloudmigration.service.replication.RunLogFilter;
import org.cloudmigration.service.replication.RunLogService;

/**
 * Lines of a log that a filter lets through. Without a filter their places are their numbers; with
 * one, the numbers are kept, and only new lines are looked at.
 */
final class LogLines {

  private final RunLogService log;
  private final UUID runId;
  private RunLogFilter filter = RunLogFilter.ALL;
  private final List<Integer> matching = new ArrayList<>();
  private int known;

  LogLines(RunLogService log, UUID runId) {
    this.log = log;
    this.runId = runId;
  }

  synchronized void seek(RunLogFilter sought) {
    filter = sought;
    matching.clear();
    known = 0;
    update();
  }

  /**
   * @return true if there is something new
   */
  synchronized boolean update() {
    int before = count();
    int last = log.count(runId);
    if (!filter.isAll() && last > known) {
      // Lines may come between the two questions: they are told by the second, and known by it.
      List<Integer> more = log.matching(runId, filter, known);
      matching.addAll(more);
      known = more.isEmpty() ? last : Math.max(last, more.getLast());
    } else {
      known = last;
    }
    return count() != before;
  }

  synchronized int count() {
    return filter.isAll() ? known : matching.size();
  }

  /** Place of a line, or of the next one that is shown; -1 if there is none. */
  synchronized int place(int number) {
    int place =
        filter.isAll()
            ? number - 1
            : (int) matching.stream().takeWhile(shown -> shown < number).count();
    return place < count() ? place : count() - 1;
  }

  synchronized Stream<LogLineView> page(int offset, int limit) {
    if (filter.isAll()) {
      return log.lines(runId, offset, Math.min(limit, Math.max(0, known - offset))).stream();
    }
    int end = Math.min(matching.size(), offset + limit);
    return offset >= end
        ? Stream.empty()
        : log.numberedLines(runId, List.copyOf(matching.subList(offset, end))).stream();
  }
}
