package org.cloudmigration.service.pipeline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cloudmigration.service.pipeline.CopyActivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at random moments; resumed with the same run until it is through. */
class LosesNothingWhenKilledDuringRunIT {

  private static final int KILLS = Integer.getInteger("kills", 7);
  private static final int TABLES = 6;
  private static final int ROWS = 9_000;

  @TempDir Path directory;

  @Test
  void everyTableIsWholeAndCopiedOnce() throws Exception {
    long seed = System.nanoTime();
    System.out.println("LosesNothingWhenKilledDuringRunIT seed " + seed);
    var random = new Random(seed);
    UUID run = UUID.randomUUID();
    var names = new ArrayList<String>();
    try (var bench = new Bench(directory)) {
      for (int i = 0; i < TABLES; i++) {
        names.add("T" + i);
        bench.createLedger("T" + i, ROWS + i);
      }
      Map<String, String> writtenAt = new HashMap<>();
      for (int kill = 1; kill <= KILLS; kill++) {
        bench.release();
        killSomewhere(random, run, kill, names);
        bench.engine().recover(bench.tenant, kill);
        Map<String, String> done = doneTables(bench, run);
        // Copied again, a table would have another time.
        assertThat(done).as("seed %d, kill %d", seed, kill).containsAllEntriesOf(writtenAt);
        writtenAt = done;
      }
      CopyActivity[] copies = names.stream().map(Bench::copy).toArray(CopyActivity[]::new);
      RecordingListener last = bench.run(run, KILLS + 1, copies);
      assertThat(last.succeeded)
          .as("seed %d, failed %s, ended %s", seed, last.failed, last.ends)
          .hasSize(TABLES);
      assertThat(doneTables(bench, run)).containsAllEntriesOf(writtenAt).hasSize(TABLES);
      for (String name : names) {
        assertThat(bench.tenantLedger(name))
            .as("seed %d, table %s", seed, name)
            .isEqualTo(bench.expectedLedger(name));
      }
      assertThat(bench.leftOvers()).isEmpty();
    }
  }

  /** Waits until the child reports a table (or none), then a moment more, then kills it. */
  private void killSomewhere(Random random, UUID run, int fence, List<String> names)
      throws Exception {
    var arguments = new ArrayList<Object>(List.of(directory, run, fence, "none"));
    arguments.addAll(names);
    try (var fork = Fork.of(ForkedRun.class, List.of(), arguments.toArray())) {
      var output =
          new BufferedReader(
              new InputStreamReader(fork.process.getInputStream(), StandardCharsets.UTF_8));
      if (fence > 1) {
        output.readLine();
      }
      fork.process.waitFor(random.nextInt(fence == 1 ? 1500 : 400), TimeUnit.MILLISECONDS);
    }
  }

  private static Map<String, String> doneTables(Bench bench, UUID run) throws Exception {
    var done = new HashMap<String, String>();
    String sql =
        "SELECT \"table_name\", \"written_at\" FROM \"$migration$state\""
            + " WHERE \"phase\" = 'DONE' AND \"run_id\" = '"
            + run
            + "'";
    for (String row : bench.tenantRows(sql)) {
      String[] values = row.split("\\|");
      done.put(values[0], values[1]);
    }
    return done;
  }
}
