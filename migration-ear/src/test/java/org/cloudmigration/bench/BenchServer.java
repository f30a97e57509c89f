package org.cloudmigration.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.cloudmigration.service.scale.ManyRuns;
import org.cloudmigration.support.ServerProcess;
import org.cloudmigration.support.TestDirectories;
import org.h2.jdbcx.JdbcDataSource;

/** A server over a made-up past, which stays for the next time. */
record BenchServer(ServerProcess process, String databaseUrl) implements AutoCloseable {

  /** As ./run has it. */
  private static final String JAVA =
      "-Xms256m -Xmx1g -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true";

  /** Rows of the sample that a real run copies; 1 stands for about 10,000. */
  private static final int SAMPLE = Integer.getInteger("bench.sample", 60);

  private static final String FILLING =
      ";AUTO_COMPACT_FILL_RATE=0;ANALYZE_AUTO=0;CACHE_SIZE=500000";

  static BenchServer over(ManyRuns past) throws IOException, SQLException {
    Path directory =
        TestDirectories.work()
            .resolveSibling("bench")
            .resolve(past.runs() + "x" + past.tables() + "-" + SAMPLE);
    Path filled = directory.resolve("filled");
    if (!Files.exists(filled)) {
      start(directory).close();
      var database = new JdbcDataSource();
      database.setURL(url(directory) + FILLING);
      database.setUser("sa");
      database.setPassword("sa");
      past.write(database, "Sandbox");
      Files.createFile(filled);
    }
    return start(directory);
  }

  private static BenchServer start(Path directory) {
    // As the server has it by default, but another process can look at its statistics.
    String url = url(directory) + ";WRITE_DELAY=0;AUTO_SERVER=TRUE";
    return new BenchServer(
        ServerProcess.start(directory, SAMPLE, JAVA, Map.of("MIGRATION_DB_URL", url)), url);
  }

  private static String url(Path directory) {
    return "jdbc:h2:file:" + directory.resolve("data/application").toAbsolutePath();
  }

  @Override
  public void close() {
    process.close();
  }
}
