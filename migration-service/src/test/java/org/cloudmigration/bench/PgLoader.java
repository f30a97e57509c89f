package org.cloudmigration.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** What people use who want a program for it. */
record PgLoader(Ledgers ledgers) implements Contender {

  @Override
  public String name() {
    return "pgloader";
  }

  @Override
  public boolean isHere() {
    return Tool.isHere("pgloader");
  }

  @Override
  public Cost copy(String... tables) throws Exception {
    Path orders = Files.createTempFile("bench", ".load");
    try {
      Files.writeString(
          orders,
          """
          LOAD DATABASE FROM %s INTO %s
          WITH include drop, create tables, create indexes, reset no sequences, workers = 2
          INCLUDING ONLY TABLE NAMES MATCHING %s IN SCHEMA 'TWO';
          """
              .formatted(
                  ledgers.url(Ledgers.SOURCE),
                  ledgers.url(Ledgers.TENANT),
                  "'" + String.join("', '", tables) + "'"));
      long begin = System.nanoTime();
      long peak = Tool.run("pgloader", orders.toString());
      return new Cost((System.nanoTime() - begin) / 1e9, peak);
    } finally {
      Files.delete(orders);
    }
  }
}
