package org.cloudmigration.bench;

import java.util.ArrayList;
import java.util.List;

/** What somebody needed, round for round. */
record Contest(Contender contender, List<Contender.Cost> costs) {

  Contest(Contender contender) {
    this(contender, new ArrayList<>());
  }

  void run(String... tables) throws Exception {
    Contender.Cost cost = contender.copy(tables);
    CopyBench.tell("%s: %.3f s", name(), cost.seconds());
    costs.add(cost);
  }

  String name() {
    return contender.name();
  }

  /** The middle one. */
  double seconds() {
    return costs.stream().map(Contender.Cost::seconds).sorted().toList().get(costs.size() / 2);
  }

  long peakMiB() {
    return costs.stream().mapToLong(Contender.Cost::peakMiB).max().orElse(0);
  }
}
