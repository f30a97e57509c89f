package org.cloudmigration.bench;

import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.pipeline.embedded.Fork;

/** Our engine in a process of its own, after a table to warm up. */
record Ours(Ledgers ledgers, boolean readBack) implements Contender {

  @Override
  public String name() {
    return readBack ? "Ours, with verification" : "Ours, without reading back";
  }

  @Override
  public Cost copy(String... tables) throws Exception {
    var arguments = new ArrayList<Object>(List.of(ledgers.port(), readBack));
    arguments.addAll(List.of(tables));
    var options = List.of("-Xmx512m", "-XX:TieredStopAtLevel=4");
    try (var fork = Fork.of(OurProcess.class, options, arguments.toArray())) {
      String output = fork.await().output();
      return new Cost(
          Double.parseDouble(told(output, "seconds ")), Long.parseLong(told(output, "peak ")));
    }
  }

  private static String told(String output, String word) {
    return output
        .lines()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(output));
  }
}
