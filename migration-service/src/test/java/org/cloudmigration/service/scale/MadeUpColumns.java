package org.cloudmigration.service.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.cloudmigration.domain.replication.ColumnList;

/** Columns of made-up tables, which are the same in each company. */
final class MadeUpColumns {

  private static final String BEFORE = "Id int\nName varchar(50)\nAmount decimal(19,5)\n";

  /** One table of so many gets another column. */
  private static final int CHANGED = 10;

  private MadeUpColumns() {}

  static String key(int number, boolean changed) {
    boolean other = changed && number % CHANGED == 0;
    return "%032x".formatted(other ? number + MadeUpCompanies.TABLES_EACH : number);
  }

  static void write(Connection connection, UUID environment) throws SQLException {
    try (var lists = new EntityBatch(connection, ColumnList.class)) {
      for (int number = 0; number < MadeUpCompanies.TABLES_EACH; number++) {
        lists.add(list(environment, key(number, false), BEFORE));
        if (number % CHANGED == 0) {
          lists.add(list(environment, key(number, true), BEFORE + "Remark varchar(200)\n"));
        }
      }
    }
  }

  private static ColumnList list(UUID environment, String key, String lines) {
    return new ColumnList(new ColumnList.Key(environment, key), lines);
  }
}
