package org.cloudmigration.service.replication;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Watches how fast a run goes, all in all and table by table. */
final class RunMeter {

  private static final class TableMeter {
    private final RateWindow window;
    private long rows;
    private long bytes;

    TableMeter(Instant begin) {
      window = new RateWindow(begin);
    }
  }

  private final RateWindow whole;
  private final Map<UUID, TableMeter> tables = new HashMap<>();

  RunMeter(Instant begin) {
    whole = new RateWindow(begin);
  }

  synchronized void began(UUID table, Instant now) {
    tables.put(table, new TableMeter(now));
  }

  /** So far, of this attempt. */
  synchronized void reached(UUID table, long rows, long bytes, Instant now) {
    TableMeter meter = tables.computeIfAbsent(table, id -> new TableMeter(now));
    whole.add(rows - meter.rows, bytes - meter.bytes, now);
    meter.window.add(rows - meter.rows, bytes - meter.bytes, now);
    meter.rows = rows;
    meter.bytes = bytes;
  }

  synchronized void left(UUID table) {
    tables.remove(table);
  }

  synchronized Throughput ofRun(Instant now) {
    return whole.at(now);
  }

  /** Of those in progress. */
  synchronized Map<UUID, Throughput> ofTables(Instant now) {
    var rates = new HashMap<UUID, Throughput>();
    tables.forEach((id, meter) -> rates.put(id, meter.window.at(now)));
    return rates;
  }
}
