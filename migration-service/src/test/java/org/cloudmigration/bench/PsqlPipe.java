package org.cloudmigration.bench;

/** The native way: one binary COPY into another one, and the key afterwards. Proves nothing. */
record PsqlPipe(Ledgers ledgers) implements Contender {

  @Override
  public String name() {
    return "psql, binary COPY pipe";
  }

  @Override
  public boolean isHere() {
    return Tool.isHere("psql");
  }

  @Override
  public Cost copy(String... tables) throws Exception {
    long begin = System.nanoTime();
    long peak = 0;
    for (String table : tables) {
      ledgers.createOther(table);
      String pipe =
          "set -o pipefail; psql -qX %s -c '\\copy \"TWO\".\"%s\" TO STDOUT (FORMAT binary)'"
              + " | psql -qX %s -c '\\copy other.\"%s\" FROM STDIN (FORMAT binary)'";
      peak =
          Math.max(
              peak,
              Tool.run(
                  "bash",
                  "-c",
                  pipe.formatted(
                      ledgers.url(Ledgers.SOURCE), table, ledgers.url(Ledgers.TENANT), table)));
      ledgers.inTenant("ALTER TABLE other.\"%s\" ADD PRIMARY KEY (\"Entry No_\")".formatted(table));
    }
    return new Cost((System.nanoTime() - begin) / 1e9, peak);
  }
}
