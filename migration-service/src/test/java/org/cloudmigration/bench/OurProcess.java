package org.cloudmigration.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.service.database.DatabaseAdapters;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.cloudmigration.service.pipeline.ReplicationPipeline;
import org.cloudmigration.service.pipeline.embedded.EmbeddedEngine;

/** The product's engine as a server runs it, and nothing else in the process. */
final class OurProcess {

  private static final UUID APP = UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81");

  private final int port;
  private final DatabaseAdapters adapters;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  private OurProcess(int port, boolean readBack) {
    this.port = port;
    adapters = readBack ? new DatabaseAdapters() : Believing.adapters();
  }

  /** Port, whether to read back, tables. */
  public static void main(String[] arguments) throws Exception {
    var process =
        new OurProcess(Integer.parseInt(arguments[0]), Boolean.parseBoolean(arguments[1]));
    String[] tables = Arrays.copyOfRange(arguments, 2, arguments.length);
    process.run(CopyExtent.ASKED_FOR, "Warm");
    process.run(CopyExtent.ASKED_FOR, "Warm");
    long begin = System.nanoTime();
    process.run(CopyExtent.CHANGES, tables);
    System.out.println("seconds " + (System.nanoTime() - begin) / 1e9);
    System.out.println("peak " + PeakMemory.ofThisProcess());
    process.threads.shutdownNow();
  }

  private void run(CopyExtent wanted, String... tables) throws Exception {
    UUID run = UUID.randomUUID();
    List<CopyActivity> copies =
        Arrays.stream(tables).map(table -> copy(table, run, wanted)).toList();
    var ended = new CountDownLatch(1);
    new EmbeddedEngine(adapters, threads)
        .start(
            new ReplicationPipeline(
                run,
                System.currentTimeMillis(),
                Ledgers.location(port, Ledgers.SOURCE),
                Ledgers.location(port, Ledgers.TENANT),
                1,
                copies,
                List.of()),
            new Loud(ended));
    ended.await();
  }

  private static CopyActivity copy(String table, UUID run, CopyExtent wanted) {
    return new CopyActivity(
        UUID.nameUUIDFromBytes(table.getBytes(StandardCharsets.UTF_8)),
        new TableName(Ledgers.SCHEMA, table),
        Ledgers.COMPANY,
        table,
        APP,
        run,
        wanted);
  }
}
