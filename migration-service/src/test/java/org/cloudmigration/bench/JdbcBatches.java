package org.cloudmigration.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;

/** What somebody writes in an afternoon: a result set and batches of inserts. */
record JdbcBatches(Ledgers ledgers) implements Contender {

  private static final int BATCH = 1_000;

  @Override
  public String name() {
    return "JDBC, batches of " + BATCH;
  }

  @Override
  public Cost copy(String... tables) throws Exception {
    long begin = System.nanoTime();
    for (String table : tables) {
      ledgers.createOther(table);
      copy(table);
      ledgers.inTenant("ALTER TABLE other.\"%s\" ADD PRIMARY KEY (\"Entry No_\")".formatted(table));
    }
    return new Cost((System.nanoTime() - begin) / 1e9, 0);
  }

  private void copy(String table) throws Exception {
    try (Connection source = ledgers.connect(Ledgers.SOURCE);
        Connection tenant = ledgers.connect(Ledgers.TENANT);
        Statement query = source.createStatement()) {
      source.setAutoCommit(false);
      tenant.setAutoCommit(false);
      query.setFetchSize(10_000);
      ResultSet rows = query.executeQuery("SELECT * FROM \"TWO\".\"" + table + '"');
      int columns = rows.getMetaData().getColumnCount();
      String places = String.join(", ", Collections.nCopies(columns, "?"));
      String insert = "INSERT INTO other.\"" + table + "\" VALUES (" + places + ")";
      try (PreparedStatement batch = tenant.prepareStatement(insert)) {
        int count = 0;
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            batch.setObject(i, rows.getObject(i));
          }
          batch.addBatch();
          if (++count % BATCH == 0) {
            batch.executeBatch();
          }
        }
        batch.executeBatch();
        tenant.commit();
      }
    }
  }
}
